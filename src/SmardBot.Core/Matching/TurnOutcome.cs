namespace SmardBot.Core.Matching;

/// <summary>What a turn can decide. The names in logs, metrics, tables and command output come from <see cref="TurnOutcomes.Name"/>.</summary>
public enum TurnOutcome
{
    /// <summary>Something broke inside the turn.</summary>
    Error = 0,

    /// <summary>Someone is in danger now.</summary>
    Emergency,

    /// <summary>A person may harm themselves or another, or has.</summary>
    Crisis,

    /// <summary>A decision, dose, setting, measurement or result about one person.</summary>
    PersonalAdvice,

    /// <summary>One entry, or two when two questions were asked, is certain enough.</summary>
    Answer,

    /// <summary>The certain entry is sensitive: ask first.</summary>
    Confirm,

    /// <summary>Plausible entries, none certain.</summary>
    Suggest,

    /// <summary>Unclear, or about the subject and nothing fits.</summary>
    Fallback,

    /// <summary>About another condition or another matter.</summary>
    OutOfScope,

    /// <summary>Greetings, thanks, what are you.</summary>
    Smalltalk,

    /// <summary>Wants a person.</summary>
    Human,

    /// <summary>Too long, or too many came.</summary>
    Refused,

    /// <summary>Not a language that the bot has answers in.</summary>
    Language,
}
