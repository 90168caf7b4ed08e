using SmardBot.Core.Answering.Buttons;
using SmardBot.Core.Faq;
using SmardBot.Core.Matching;

namespace SmardBot.Core.Answering;

/// <summary>What a kind nurse would say to grief, fear, guilt and exhaustion: a line of comfort, the entries that help, the crisis lines as an offer.</summary>
internal sealed class ComfortReplies(SafetyResponses safety, EntryView view)
{
    private const string Loss = "loss";

    /// <summary>Condolence, whatever else the message says; null where nobody has died.</summary>
    public Reply? Condole(Question q) => q.Verdict?.Comfort == Loss ? Say(q, Loss) : null;

    /// <summary>A kind word in place of a reply that would not help; the answer to a question stays.</summary>
    public Reply Instead(Question q, Reply reply) =>
        q.Verdict?.Comfort is { } kind && reply.Outcome is TurnOutcome.Suggest or TurnOutcome.Fallback or TurnOutcome.OutOfScope or TurnOutcome.Smalltalk
            ? Say(q, kind)
            : reply;

    private Reply Say(Question q, string kind)
    {
        var comfort = safety.Comfort(q, kind);
        FaqEntry[] entries = [.. comfort.Entries.Select(id => q.Knowledge?.Catalog.Find(id)).Where(view.MayShow)!];
        return Reply.Of(TurnOutcome.Smalltalk, comfort.Markdown, entries.Select(OwnButtons.Show)) with
        {
            State = q.State.MovedOn() with { Offered = [.. entries.Select(entry => entry.Id)] },
        };
    }
}
