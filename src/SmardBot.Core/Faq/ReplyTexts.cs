namespace SmardBot.Core.Faq;

/// <summary>What the bot says around the answers: <c>faq/en/replies.yaml</c>. What a file lacks comes from the copy inside the program.</summary>
public sealed class ReplyTexts(IReadOnlyDictionary<string, string> texts)
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Builtin = new(ReadEmbedded);

    /// <summary>The copy inside the program: needs no file.</summary>
    public static ReplyTexts Embedded { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Every key that a file has to have.</summary>
    internal static IEnumerable<string> Keys => Builtin.Value.Keys;

    /// <summary>The text of a key as it is written, its places unfilled.</summary>
    public string this[string key] => Of(key);

    /// <summary>What stands at the start of a conversation, Markdown.</summary>
    public string Greeting => Of("greeting");

    /// <summary>What stands at the start of a conversation with support staff, Markdown.</summary>
    public string GreetingOfStaff => Of("greeting-staff");

    /// <summary>Ids of the entries to begin with, best first.</summary>
    public IReadOnlyList<string> FirstQuestions => Lines("first-questions");

    /// <summary>The themes of the entries in the order of the FAQ's pages, with their titles.</summary>
    public IReadOnlyList<(string Theme, string Title)> Themes =>
        [.. Lines("themes").Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries)).Where(pair => pair.Length == 2).Select(pair => (pair[0], pair[1]))];

    /// <summary>The line above the sources of an answer.</summary>
    public string Sources => Of("sources");

    internal string ReviewDraft => Of("review-draft");

    internal string ReviewDraftWithoutSources => Of("review-draft-without-sources");

    internal string ReviewReviewed(string by, string on) => Of("review-reviewed", ("by", by), ("on", on));

    internal string ReviewOverdue(string by, string on, string due) => Of("review-overdue", ("by", by), ("on", on), ("due", due));

    /// <summary>The heading of the section for professionals.</summary>
    public string ForProfessionals => Of("for-professionals");

    internal string Confirm(string title) => Of("confirm", ("title", title));

    internal string ConfirmDeclined => Of("confirm-declined");

    internal string Suggest => Of("suggest");

    internal string SuggestOne => Of("suggest-one");

    internal string AlsoAsked => Of("also-asked");

    internal string SuggestNext => Of("suggest-next");

    internal string NoneOfTheseFit => Of("none-of-these-fit");

    internal string NotUnderstood => Of("not-understood");

    internal string NoAnswerYet => Of("no-answer-yet");

    internal string OnlyText => Of("only-text");

    internal string OutOfScope => Of("out-of-scope");

    internal string HumanContact(string contact) => Of("human-contact", ("contact", contact));

    internal string HumanNone => Of("human-none");

    internal string PersonConsent(string name, string places, string when, string kept) => Of("person-consent", ("name", name), ("places", places), ("when", when), ("kept", kept));

    internal string PersonAsked(string name, string when) => Of("person-asked", ("name", name), ("when", when));

    internal string PersonWaiting(string name, string when) => Of("person-waiting", ("name", name), ("when", when));

    internal string PersonHasIt(string name, string when) => Of("person-has-it", ("name", name), ("when", when));

    internal string PersonNotAsked => Of("person-not-asked");

    internal string PersonEnded => Of("person-ended");

    /// <summary>When somebody is there: a sentence.</summary>
    public string PersonWhen(bool isOpen, string? next) => isOpen ? Of("person-when-now") : next is null ? Of("person-when-unknown") : Of("person-when-next", ("next", next));

    /// <summary>Where staff read a chat.</summary>
    public string PersonPlaces(bool inTeams) => Of(inTeams ? "person-places-teams" : "person-places");

    internal string ButtonAskPerson => Of("button-ask-person");

    internal string ButtonEndPerson => Of("button-end-person");

    internal string GeneralEntries => Of("general-entries");

    internal string TooLong(int limit) => Of("too-long", ("limit", $"{limit:N0}"));

    internal string TooMany => Of("too-many");

    internal string Unavailable => Of("unavailable");

    internal string Error => Of("error");

    internal string OnlyEnglish => Of("only-english");

    internal string Forgotten => Of("forgotten");

    internal string NotForgotten => Of("not-forgotten");

    internal string LeftDevice => Of("left-device");

    internal string FeedbackThanks => Of("feedback-thanks");

    internal string HelpIsComing => Of("help-is-coming");

    internal string ButtonHelped => Of("button-help-is-coming");

    internal string ButtonYes => Of("button-yes");

    internal string ButtonNo => Of("button-no");

    internal string ButtonMore => Of("button-more");

    internal string ButtonNotAsked => Of("button-not-what-i-asked");

    internal string ButtonNone => Of("button-none-of-these");

    /// <summary>The button that leads to a person.</summary>
    public string ButtonPerson => Of("button-talk-to-a-person");

    /// <summary>The button that deletes the conversation.</summary>
    public string ButtonForget => Of("button-forget-me");

    /// <summary>The button that lets a device forget the conversation.</summary>
    public string ButtonLeave => Of("button-leave-device");

    internal string[] TypedYes => Lines("typed-yes");

    internal string[] TypedNo => Lines("typed-no");

    internal string[] TypedNotAsked => Lines("typed-not-what-i-asked");

    internal string[] TypedForget => Lines("typed-forget-me");

    internal string[] TypedLeave => Lines("typed-leave-device");

    private string[] Lines(string key) =>
        Of(key).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private string Of(string key, params ReadOnlySpan<(string Place, string Value)> values)
    {
        var text = texts.GetValueOrDefault(key);
        text = string.IsNullOrWhiteSpace(text) ? Builtin.Value[key] : text;
        foreach (var (place, value) in values)
        {
            text = text.Replace($"{{{place}}}", value, StringComparison.Ordinal);
        }

        return text.Trim();
    }

    private static Dictionary<string, string> ReadEmbedded()
    {
        using var stream = typeof(ReplyTexts).Assembly.GetManifestResourceStream("faq/en/replies.yaml")
            ?? throw new InvalidOperationException("The program was built without faq/en/replies.yaml.");
        using var reader = new StreamReader(stream);
        return FlatYaml.Read(reader.ReadToEnd());
    }
}
