using SmardBot.Core.Answering.Buttons;
using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Matching;
using SmardBot.Core.Reviews;
using SmardBot.Core.Reviews.Masking;

namespace SmardBot.Core.Answering;

/// <summary>The replies in which entries have a part: shown, asked about, or offered.</summary>
internal sealed class EntryReplies(EntryView view)
{
    /// <summary>The entry that says what is kept of a chat: the place of the buttons that end it.</summary>
    private const string Privacy = "privacy";

    private const string Between = "\n\n---\n\n";

    /// <summary>Shows entries, and asks before those that are sensitive; all in one message. What it comes to is for the caller to add.</summary>
    /// <param name="q">The question.</param>
    /// <param name="knowledge">The FAQ in force.</param>
    /// <param name="show">What is shown.</param>
    /// <param name="ask">What the user is asked about.</param>
    /// <param name="considered">What came nearest; empty where the entry was clicked.</param>
    public Reply Answer(Question q, KnowledgeSnapshot knowledge, FaqEntry[] show, FaqEntry[] ask, IReadOnlyList<ScoredEntry> considered)
    {
        var state = q.State with
        {
            Topic = (ask.FirstOrDefault() ?? show[^1]).Id,
            Shown = [.. show.Select(entry => entry.Id)],
            Pending = ask.FirstOrDefault()?.Id,
            Offered = [],
        };
        string[] asked = [.. ask.Select(entry => q.Texts.Confirm(entry.Title))];
        var reply = new Reply
        {
            Markdown = string.Join(Between, show.Select(entry => view.Answer(knowledge.Catalog, q.Texts, entry, q.IsFromStaff)).Concat(asked)),
            Shown = [.. show.Select(entry => view.Parts(knowledge.Catalog, q.Texts, entry))],
            Beside = string.Join("\n\n", asked),
            Buttons = ask.Length > 0 ? Choice(q, ask[0]) : WaysOn(q, knowledge, show),
            State = state,
        };
        return show.Length == 0 ? reply : reply with
        {
            WantsThumb = true,
            State = state.Answered(new GivenAnswer(q.Id, [.. show.Select(entry => new AnsweredEntry(entry.Id, entry.ContentHash))], [.. considered])),
            Effects = q.Id.Length == 0 ? [] : [new SideEffect.RememberQuestion(q.Id, TextMask.Apply(q.Text))],
        };
    }

    /// <summary>Shows the sections for professionals.</summary>
    public Reply More(Question q, KnowledgeSnapshot knowledge, FaqEntry[] entries)
    {
        string[] ids = [.. entries.Select(entry => entry.Id)];
        return new Reply
        {
            Outcome = TurnOutcome.Answer,
            Entries = ids,
            Confidence = 1,
            Markdown = string.Join(Between, entries.Select(entry => view.More(knowledge.Catalog, q.Texts, entry))),
            Shown = [.. entries.Select(entry => view.Parts(knowledge.Catalog, q.Texts, entry) with { OnlyForProfessionals = true })],
            Buttons = [.. WaysOn(q, knowledge, entries).Where(button => button.Does.Action != PressActions.More)],
            State = q.State with { Topic = entries[^1].Id, Shown = ids, Pending = null, Offered = [] },
        };
    }

    /// <summary>Offers entries as a numbered list and as buttons.</summary>
    public static Reply Offer(Question q, KnowledgeSnapshot knowledge, string intro, IReadOnlyList<ScoredEntry> offers, double confidence)
    {
        FaqEntry[] entries = [.. offers.Select(offer => knowledge.Catalog.Find(offer.Entry)!)];
        return new Reply
        {
            Outcome = TurnOutcome.Suggest,
            Confidence = confidence,
            Suggestions = offers,
            Markdown = $"{intro}\n\n{string.Join('\n', entries.Select((entry, i) => $"{i + 1}. {entry.Title}"))}",
            Beside = intro,
            Buttons = [.. entries.Select(OwnButtons.Show), OwnButtons.None(q.Texts)],
            State = q.State with
            {
                Offered = [.. entries.Select(entry => entry.Id)],
                NextBest = [.. q.State.NextBest.ExceptBy(offers.Select(offer => offer.Entry), next => next.Entry, StringComparer.Ordinal)],
                Shown = [],
                Pending = null,
            },
        };
    }

    /// <summary>Offers entries below an answer: for what else was asked and is not certain.</summary>
    public static Reply OfferBeside(Question q, KnowledgeSnapshot knowledge, Reply answer, IReadOnlyList<ScoredEntry> offers)
    {
        FaqEntry[] entries = [.. offers.Select(offer => knowledge.Catalog.Find(offer.Entry)!)];
        var beside = $"{q.Texts.AlsoAsked}\n\n{string.Join('\n', entries.Select((entry, i) => $"{i + 1}. {entry.Title}"))}";
        return answer with
        {
            Markdown = answer.Markdown + Between + beside,
            Beside = string.Join("\n\n", new[] { answer.Beside, beside }.Where(text => !string.IsNullOrEmpty(text))),
            Buttons = [.. entries.Select(OwnButtons.Show), .. answer.Buttons],
            State = answer.State with { Offered = [.. entries.Select(entry => entry.Id)] },
        };
    }

    private static Button[] Choice(Question q, FaqEntry entry) =>
        [OwnButtons.Yes(q.Texts, entry.Id), OwnButtons.No(q.Texts), OwnButtons.NotAsked(q.Texts)];

    private Button[] WaysOn(Question q, KnowledgeSnapshot knowledge, FaqEntry[] shown)
    {
        var more = q.IsFromStaff ? [] : shown.Where(entry => entry.ForProfessionals is not null).ToArray();
        return
        [
            .. view.Related(knowledge.Catalog, shown).Select(OwnButtons.Show),
            .. more.Length == 0 ? Array.Empty<Button>() : [OwnButtons.More(q.Texts, more.Length == 1 ? more[0].Id : null)],
            .. q.OwnsConversation && shown.Any(entry => entry.Id == Privacy) ? [OwnButtons.Forget(q.Texts), OwnButtons.Leave(q.Texts)] : Array.Empty<Button>(),
            OwnButtons.NotAsked(q.Texts),
        ];
    }
}
