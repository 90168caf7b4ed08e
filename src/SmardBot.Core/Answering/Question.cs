using System.Text.Json.Nodes;
using SmardBot.Core.Answering.Buttons;
using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Language;
using SmardBot.Core.Safety;

namespace SmardBot.Core.Answering;

/// <summary>What a user said or pressed, whatever channel it came over, with all that a reply depends on.</summary>
public sealed record Question
{
    private string? bareText;

    /// <summary>Names it where an answer is referred to later; empty where the channel gave it no id.</summary>
    public string Id { get; init; } = "";

    /// <summary>What the user wrote, trimmed; empty when there is nothing.</summary>
    public string Text
    {
        get;
        init => (field, bareText) = (value, null);
    }
    = "";

    /// <summary>Everything that the message says, for the safety gate: the text and every text inside its value and its cards.</summary>
    public string Said { get; init; } = "";

    /// <summary>What a button sent along, or null.</summary>
    public JsonNode? Value { get; init; }

    /// <summary>Whether it is a message; a thumb may come as an event that wants no reply.</summary>
    public bool IsMessage { get; init; } = true;

    /// <summary>Whether it brings files or cards.</summary>
    public bool HasAttachments { get; init; }

    /// <summary>A thumb for an answer, or null when something else came.</summary>
    public GivenFeedback? Feedback { get; init; }

    /// <summary>Who asks: support staff may have a caller on the line.</summary>
    public SafetyAudience Audience { get; init; }

    /// <summary>Whether the conversation is the user's alone and kept here, so that "forget me" deletes it and "leave this device" has a meaning.</summary>
    public bool OwnsConversation { get; init; }

    /// <summary>Whether it is not to be answered, since too many came in a short time.</summary>
    public bool IsOneTooMany { get; init; }

    /// <summary>What the turns of this user remember.</summary>
    public DialogueState State { get; init; } = DialogueState.Empty;

    /// <summary>What the family can expect of a person here.</summary>
    public PersonState Person { get; init; } = PersonState.NotHere;

    /// <summary>The FAQ in force during the whole turn, or null while none is loaded; set by <see cref="Dialogue.Read"/>.</summary>
    public KnowledgeSnapshot? Knowledge { get; init; }

    /// <summary>What the safety gate made of it; null until <see cref="Dialogue.Read"/> has asked it.</summary>
    public SafetyVerdict? Verdict { get; init; }

    /// <summary>The button that was pressed, or null when something was written; set by <see cref="Dialogue.Read"/>.</summary>
    internal Press? Press { get; init; }

    /// <summary>The gate in force: that of the FAQ, or the one that is built in.</summary>
    public SafetyGate Gate => Knowledge?.Gate ?? SafetyGate.Embedded;

    /// <summary>The texts around the answers, those of the FAQ or those that are built in.</summary>
    public ReplyTexts Texts => Knowledge is null ? ReplyTexts.Embedded : new ReplyTexts(Knowledge.Catalog.Language.Replies);

    /// <summary>Whether support staff ask.</summary>
    public bool IsFromStaff => Audience == SafetyAudience.Staff;

    /// <summary>The text's bare words.</summary>
    internal string BareText => bareText ??= Bare(Text);

    /// <summary>A text's words without case and punctuation.</summary>
    internal static string Bare(string text) => string.Join(' ', Tokenizer.Words(TextNormalizer.Normalize(text)));
}
