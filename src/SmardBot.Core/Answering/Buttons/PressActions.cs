namespace SmardBot.Core.Answering.Buttons;

/// <summary>What the bot's buttons do: the <c>action</c> of <c>{"smardbot":{"action":"show","entry":"causes"}}</c>.</summary>
public static class PressActions
{
    /// <summary>Shows the entry, also a sensitive one.</summary>
    public const string Show = "show";

    /// <summary>Shows the section for professionals: of the entry, or of those shown last.</summary>
    public const string More = "more";

    /// <summary>The answer was not what was asked: offers the next best entries, then a person.</summary>
    public const string NotAsked = "not-asked";

    /// <summary>None of the offers fits.</summary>
    public const string None = "none";

    /// <summary>"Yes" to several offers: says neither which nor none. No button does it.</summary>
    public const string Which = "which";

    /// <summary>The sensitive entry is not to be shown.</summary>
    public const string No = "no";

    /// <summary>Wants a person.</summary>
    public const string Person = "person";

    /// <summary>A person may read the chat.</summary>
    public const string AskPerson = "ask-person";

    /// <summary>No person is needed any more.</summary>
    public const string EndPerson = "end-person";

    /// <summary>Deletes the conversation.</summary>
    public const string Forget = "forget";

    /// <summary>Revokes the secret by which this device opens the conversation again.</summary>
    public const string Leave = "leave";

    /// <summary>Says that the emergency was real and that help is on its way.</summary>
    public const string Helped = "helped";

    /// <summary>Allows that the sentence of a false alarm is kept.</summary>
    public const string Keep = "keep";

    /// <summary>Says that there is no emergency and no crisis.</summary>
    public const string Release = "release";
}
