using SmardBot.Core.Activities;
using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Matching;
using SmardBot.Core.Reviews;
using SmardBot.Core.Turns.Buttons;
using SmardBot.Core.Turns.Remembering;
using SmardBot.Core.Turns.Reviewing;

namespace SmardBot.Core.Turns.Replying;

/// <summary>The replies in which entries have a part: shown, asked about, or offered.</summary>
internal sealed class EntryReplies(EntryView view, DislikedAnswers disliked)
{
    /// <summary>The entry that says what is kept of a chat: the place of the buttons that end it.</summary>
    private const string Privacy = "privacy";

    private const string Between = "\n\n---\n\n";

    /// <summary>Shows entries, and asks before those that are sensitive; all in one message.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="knowledge">The FAQ in force.</param>
    /// <param name="show">What is shown.</param>
    /// <param name="ask">What the user is asked about.</param>
    /// <param name="result">What the turn comes to.</param>
    public Task AnswerAsync(TurnContext turn, KnowledgeSnapshot knowledge, FaqEntry[] show, FaqEntry[] ask, TurnResult result)
    {
        turn.State = turn.State with
        {
            Topic = (ask.FirstOrDefault() ?? show[^1]).Id,
            Shown = [.. show.Select(entry => entry.Id)],
            Pending = ask.FirstOrDefault()?.Id,
            Offered = [],
        };
        if (show.Length > 0)
        {
            turn.State = turn.State.Answered(new GivenAnswer(
                turn.Incoming.Id ?? "", [.. show.Select(entry => new AnsweredEntry(entry.Id, entry.ContentHash))], [.. turn.Considered ?? []]));
            disliked.Remember(turn);
        }

        string[] asked = [.. ask.Select(entry => turn.Texts.Confirm(entry.Title))];
        var parts = show.Select(entry => view.Answer(knowledge.Catalog, turn.Texts, entry, turn.IsStaff)).Concat(asked);
        turn.Result = result;
        var reply = TurnReplies.Message(string.Join(Between, parts), ask.Length > 0 ? Choice(turn, ask[0]) : WaysOn(turn, knowledge, show));
        reply.Content = new ReplyContent([.. show.Select(entry => view.Parts(knowledge.Catalog, turn.Texts, entry))], string.Join("\n\n", asked));
        if (show.Length > 0)
        {
            FeedbackWish.Add(reply, turn);
        }

        return turn.SendAsync(reply);
    }

    /// <summary>Shows the sections for professionals.</summary>
    public Task MoreAsync(TurnContext turn, KnowledgeSnapshot knowledge, FaqEntry[] entries)
    {
        turn.State = turn.State with { Topic = entries[^1].Id, Shown = [.. entries.Select(entry => entry.Id)], Pending = null, Offered = [] };
        turn.Result = new TurnResult(TurnOutcome.Answer, turn.State.Shown, 1, []);
        var reply = TurnReplies.Message(
            string.Join(Between, entries.Select(entry => view.More(knowledge.Catalog, turn.Texts, entry))),
            WaysOn(turn, knowledge, entries).Where(button => button.Does.Action != PressActions.More));
        reply.Content = new ReplyContent([.. entries.Select(entry => view.Parts(knowledge.Catalog, turn.Texts, entry) with { OnlyForProfessionals = true })], "");
        return turn.SendAsync(reply);
    }

    /// <summary>Offers entries as a numbered list and as buttons.</summary>
    public static Task OfferAsync(TurnContext turn, KnowledgeSnapshot knowledge, string intro, IReadOnlyList<ScoredEntry> offers, double confidence)
    {
        FaqEntry[] entries = [.. offers.Select(offer => knowledge.Catalog.Find(offer.Entry)!)];
        turn.State = turn.State with
        {
            Offered = [.. entries.Select(entry => entry.Id)],
            Left = [.. turn.State.Left.ExceptBy(offers.Select(offer => offer.Entry), left => left.Entry, StringComparer.Ordinal)],
            Shown = [],
            Pending = null,
        };
        turn.Result = new TurnResult(TurnOutcome.Suggest, [], confidence, offers);
        var reply = TurnReplies.Message(
            $"{intro}\n\n{string.Join('\n', entries.Select((entry, i) => $"{i + 1}. {entry.Title}"))}",
            [.. entries.Select(OwnButtons.Show), OwnButtons.None(turn.Texts)]);
        reply.Content = new ReplyContent([], intro);
        return turn.SendAsync(reply);
    }

    private static Button[] Choice(TurnContext turn, FaqEntry entry) =>
        [OwnButtons.Yes(turn.Texts, entry.Id), OwnButtons.No(turn.Texts), OwnButtons.NotAsked(turn.Texts)];

    private Button[] WaysOn(TurnContext turn, KnowledgeSnapshot knowledge, FaqEntry[] shown)
    {
        var more = turn.IsStaff ? [] : shown.Where(entry => entry.ForProfessionals is not null).ToArray();
        return
        [
            .. view.Related(knowledge.Catalog, shown).Select(OwnButtons.Show),
            .. more.Length == 0 ? Array.Empty<Button>() : [OwnButtons.More(turn.Texts, more.Length == 1 ? more[0].Id : null)],
            .. shown.Any(entry => entry.Id == Privacy) && turn.Incoming.ChannelId == Channels.DirectLine ? [OwnButtons.Forget(turn.Texts), OwnButtons.Leave(turn.Texts)] : Array.Empty<Button>(),
            OwnButtons.NotAsked(turn.Texts),
        ];
    }
}
