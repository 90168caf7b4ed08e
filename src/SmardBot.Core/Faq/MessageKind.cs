namespace SmardBot.Core.Faq;

/// <summary>What a message of a question file is; decides how the reply to it is scored.</summary>
public enum MessageKind
{
    /// <summary>Asks for what an entry answers; any one of the labels is right.</summary>
    InScope,

    /// <summary>Asks two things at once; all of the labels are asked.</summary>
    Multi,

    /// <summary><c>first ||| second</c>: two turns of one conversation, scored by the second.</summary>
    Followup,

    /// <summary>About another condition or general medicine.</summary>
    OosNear,

    /// <summary>About anything else.</summary>
    OosFar,

    /// <summary>Someone is in danger now.</summary>
    Emergency,

    /// <summary>Sounds like an emergency or crisis and is none.</summary>
    EmergencyLookalike,

    /// <summary>A person may harm themselves or another, or has.</summary>
    Crisis,

    /// <summary>A decision, dose, setting, measurement or result about one person.</summary>
    PersonalAdvice,

    /// <summary>Greetings, thanks, what are you, a wish for a person.</summary>
    Smalltalk,

    /// <summary>An everyday question, whatever it is about: neither an alarm nor a wish for personal advice.</summary>
    Ordinary,

    /// <summary>Not in a language that there are answers in.</summary>
    OtherLanguage,
}
