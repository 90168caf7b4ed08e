using SmardBot.Core.Safety.Rules;

namespace SmardBot.Core.Safety.Content;

/// <summary>The shape of <c>emergency.yaml</c>, <c>crisis.yaml</c> and <c>personal-advice.yaml</c>.</summary>
internal sealed class RuleFile
{
    /// <summary>Rules by id.</summary>
    public Dictionary<string, RuleText> Rules { get; set; } = [];

    /// <summary>One rule as the file has it.</summary>
    internal sealed class RuleText
    {
        /// <summary>In plain words, for readers.</summary>
        public string? Says { get; set; }

        /// <summary>The kind of crisis.</summary>
        public string? Kind { get; set; }

        /// <summary>Another level than that of the file, such as <c>emergency</c> in <c>crisis.yaml</c>.</summary>
        public string? Level { get; set; }

        /// <summary><c>alarm</c>, <c>concern</c> or <c>sign</c>; see <see cref="RuleStrength"/>.</summary>
        public string Strength { get; set; } = "alarm";

        /// <summary>The guards that silence it.</summary>
        public List<string> Unless { get; set; } = [];

        /// <summary>Its patterns.</summary>
        public List<string> Patterns { get; set; } = [];
    }
}
