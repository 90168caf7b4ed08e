namespace SmardBot.Core.Safety.Content;

/// <summary>The shape of <c>words.yaml</c>.</summary>
internal sealed class WordsFile
{
    /// <summary>Short forms and what they stand for.</summary>
    public Dictionary<string, string> ShortForms { get; set; } = [];

    /// <summary>Words that are right as they stand, though a slip away from a word of a rule.</summary>
    public string OrdinaryWords { get; set; } = "";

    /// <summary>Word sets by name, in an order in which each names only those before it.</summary>
    public Dictionary<string, List<string>> Words { get; set; } = [];

    /// <summary>Words of which a message may consist that only answers the bot or says nothing yet.</summary>
    public string AnswerWords { get; set; } = "";

    /// <summary>Words of greetings and thanks, which may stand around a cry for help.</summary>
    public string CourtesyWords { get; set; } = "";

    /// <summary>Patterns of questions that frighten nobody but who asks; nothing learned makes an alarm of them.</summary>
    public List<string> CalmQuestions { get; set; } = [];

    /// <summary>Guards by name.</summary>
    public Dictionary<string, GuardText> Guards { get; set; } = [];

    /// <summary>One guard as the file has it; see <see cref="Rules.Guard"/>.</summary>
    internal sealed class GuardText
    {
        /// <summary>In plain words, for readers.</summary>
        public string? Says { get; set; }

        /// <summary>Patterns before a match.</summary>
        public List<string> Before { get; set; } = [];

        /// <summary>Patterns after it.</summary>
        public List<string> After { get; set; } = [];

        /// <summary>Patterns around a match.</summary>
        public List<string> Around { get; set; } = [];

        /// <summary>Patterns anywhere in the sentence.</summary>
        public List<string> Anywhere { get; set; } = [];

        /// <summary>Patterns that lift the guard.</summary>
        public List<string> LiftedBy { get; set; } = [];
    }
}
