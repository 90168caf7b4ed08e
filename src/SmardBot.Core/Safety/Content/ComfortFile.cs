namespace SmardBot.Core.Safety.Content;

/// <summary>The shape of <c>comfort.yaml</c>.</summary>
internal sealed class ComfortFile
{
    /// <summary>By key, those that are looked for first in front.</summary>
    public Dictionary<string, ComfortText> Comfort { get; set; } = [];

    /// <summary>One kind of sorrow.</summary>
    internal sealed class ComfortText
    {
        /// <summary>In plain words, for readers.</summary>
        public string? Says { get; set; }

        /// <summary>Its patterns; none for what only the model finds.</summary>
        public List<string> Patterns { get; set; } = [];

        /// <summary>The guards that silence it.</summary>
        public List<string> Unless { get; set; } = [];

        /// <summary>What the bot says, Markdown.</summary>
        public string Reply { get; set; } = "";

        /// <summary>The entries that may help, offered as buttons.</summary>
        public List<string> Entries { get; set; } = [];
    }
}
