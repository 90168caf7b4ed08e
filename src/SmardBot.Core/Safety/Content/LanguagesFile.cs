namespace SmardBot.Core.Safety.Content;

/// <summary>The shape of <c>languages.yaml</c>.</summary>
internal sealed class LanguagesFile
{
    /// <summary>Frequent English words, apart by spaces.</summary>
    public string English { get; set; } = "";

    /// <summary>By ISO 639-1 code.</summary>
    public Dictionary<string, LanguageText> Languages { get; set; } = [];

    /// <summary>Danger words of further languages, and of some in Latin letters.</summary>
    public Dictionary<string, DangerText> DangerWords { get; set; } = [];

    /// <summary>Danger words of one language.</summary>
    internal class DangerText
    {
        /// <summary>Words of an emergency.</summary>
        public List<string> Emergency { get; set; } = [];

        /// <summary>Words of somebody who wants to die.</summary>
        public List<string> Crisis { get; set; } = [];
    }

    /// <summary>One language.</summary>
    internal sealed class LanguageText : DangerText
    {
        /// <summary>Its own name.</summary>
        public string Name { get; set; } = "";

        /// <summary>Frequent words, apart by spaces.</summary>
        public string Words { get; set; } = "";

        /// <summary>Typical ends of words, apart by spaces.</summary>
        public string Endings { get; set; } = "";

        /// <summary>Letters and signs that English does not have.</summary>
        public string Letters { get; set; } = "";

        /// <summary>"I can only answer in English".</summary>
        public string Reply { get; set; } = "";
    }
}
