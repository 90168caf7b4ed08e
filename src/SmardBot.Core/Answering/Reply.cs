using SmardBot.Core.Answering.Buttons;
using SmardBot.Core.Faq;
using SmardBot.Core.Matching;
using SmardBot.Core.Safety;

namespace SmardBot.Core.Answering;

/// <summary>
/// What the bot says to a question, and what is to be done and remembered with it. It knows no channel: those lay it out as they like,
/// add the disclaimer, and carry out its effects.
/// </summary>
public sealed record Reply
{
    /// <summary>Nothing is said.</summary>
    public static Reply Nothing { get; } = new();

    /// <summary>What was decided; null when nothing was asked (a greeting, a thumb).</summary>
    public TurnOutcome? Outcome { get; init; }

    /// <summary>Whose contacts it gives: that of an alarm, or that which stands above an answer; clear for none.</summary>
    public SafetyLevel Care { get; init; }

    /// <summary>The kind of crisis whose words it uses.</summary>
    public CrisisKind Kind { get; init; }

    /// <summary>The contacts that stand above everything else, Markdown; null for none. <see cref="Markdown"/> begins with them.</summary>
    public string? Above { get; init; }

    /// <summary>Ids of the entries shown or asked about; empty unless answer or confirm.</summary>
    public IReadOnlyList<string> Entries { get; init; } = [];

    /// <summary>Probability, 0 to 1, that the entries are what was asked; 0 where nothing was matched, 1 where they were clicked.</summary>
    public double Confidence { get; init; }

    /// <summary>What a suggest offers, best first, at most three; else empty.</summary>
    public IReadOnlyList<ScoredEntry> Suggestions { get; init; } = [];

    /// <summary>The whole of it as Markdown, without the disclaimer; empty when nothing is said.</summary>
    public string Markdown { get; init; } = "";

    /// <summary>The entries that it shows, in their order, for channels that lay them out themselves; empty for most replies.</summary>
    public IReadOnlyList<ShownEntry> Shown { get; init; } = [];

    /// <summary>What it says beside the entries that it shows, Markdown; the same as <see cref="Markdown"/> where it shows none.</summary>
    public string Beside { get => field ?? (Shown.Count == 0 ? Markdown : ""); init; }

    /// <summary>The ways on.</summary>
    public IReadOnlyList<Button> Buttons { get; init; } = [];

    /// <summary>Whether a thumb may be given for it.</summary>
    public bool WantsThumb { get; init; }

    /// <summary>What the turns of this user remember from now on.</summary>
    public DialogueState State { get; init; } = DialogueState.Empty;

    /// <summary>What the caller carries out, in this order.</summary>
    public IReadOnlyList<SideEffect> Effects { get; init; } = [];

    /// <summary>What is said instead where an effect could not be carried out that the reply speaks of; null where it speaks of none.</summary>
    public Reply? Otherwise { get; init; }

    /// <summary>Whether it replaces an answer because of a danger.</summary>
    public bool IsAlarm => Outcome is TurnOutcome.Emergency or TurnOutcome.Crisis;

    /// <summary>The reply with contacts above it.</summary>
    public Reply Below(SafetyLevel care, string contacts) =>
        this with { Care = care, Above = contacts, Beside = Beside, Markdown = $"{contacts}\n\n---\n\n{Markdown}" };

    /// <summary>A reply in which no entry has a part.</summary>
    public static Reply Of(TurnOutcome outcome, string markdown = "", params IEnumerable<Button> buttons) =>
        new() { Outcome = outcome, Markdown = markdown, Buttons = [.. buttons] };
}
