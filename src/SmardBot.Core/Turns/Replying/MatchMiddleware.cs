using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Matching;
using SmardBot.Core.Turns.Buttons;
using SmardBot.Core.Turns.Guarding;

namespace SmardBot.Core.Turns.Replying;

/// <summary>The last step: what does the message ask for, and what is said to it.</summary>
internal sealed class MatchMiddleware(EntryReplies replies, EntryView view, PersonReply person, SafetyResponder safety, TimeProvider clock) : ITurnMiddleware
{
    private const int MostConsidered = 5;

    public Task InvokeAsync(TurnContext turn, Func<Task> next)
    {
        if (turn.Knowledge is not { } knowledge)
        {
            return turn.SayAsync(TurnOutcome.Error, $"{turn.Texts.Unavailable}\n\n{safety.EmergencyLine(turn)}");
        }

        if (turn.Text.Length == 0 && turn.Incoming.Attachments is { Count: > 0 })
        {
            return turn.SayAsync(TurnOutcome.Fallback, turn.Texts.OnlyText);
        }

        var decision = Showable(Decide(turn, knowledge), knowledge);
        turn.Considered = [.. decision.Considered.Take(MostConsidered)];
        var asked = turn.State.Pending;
        turn.State = turn.State.MovedOn() with
        {
            Left = [.. decision.Considered.Where(other => !decision.Entries.Contains(other.Entry, StringComparer.Ordinal))],
        };
        return decision.Outcome switch
        {
            TurnOutcome.Answer or TurnOutcome.Confirm => AnswerAsync(turn, knowledge, decision, asked),
            TurnOutcome.Suggest => EntryReplies.OfferAsync(turn, knowledge, decision.Suggestions.Count == 1 ? turn.Texts.SuggestOne : turn.Texts.Suggest, decision.Suggestions, decision.Confidence),
            TurnOutcome.Smalltalk => SmalltalkAsync(turn, knowledge, decision),
            TurnOutcome.Human => person.SendAsync(turn),
            TurnOutcome.OutOfScope => turn.SayAsync(TurnOutcome.OutOfScope, turn.Texts.OutOfScope, view.FirstQuestions(turn.Knowledge?.Catalog, turn.Texts).Select(OwnButtons.Show).Append(OwnButtons.Person(turn.Texts))),
            _ => turn.SayAsync(TurnOutcome.Fallback, decision.IsOnSubject ? turn.Texts.NoAnswerYet : turn.Texts.NotUnderstood, WaysOn(turn, decision)),
        };
    }

    private Decision Decide(TurnContext turn, KnowledgeSnapshot knowledge)
    {
        using var span = BotTelemetry.Traces.StartActivity("match");
        var began = clock.GetTimestamp();
        var decision = knowledge.Matcher.Decide(turn.Text, turn.State.Topic, turn.Verdict.IsNearAdvice);
        BotTelemetry.MatchTime.Record(clock.GetElapsedTime(began).TotalSeconds);
        return decision;
    }

    /// <summary>Without what may not be shown; a question for which then nothing is left has no answer yet.</summary>
    private Decision Showable(Decision decision, KnowledgeSnapshot knowledge)
    {
        bool MayShow(string id) => view.MayShow(knowledge.Catalog.Find(id));
        var rest = decision with
        {
            Entries = [.. decision.Entries.Where(MayShow)],
            Suggestions = [.. decision.Suggestions.Where(offer => MayShow(offer.Entry))],
            Considered = [.. decision.Considered.Where(other => MayShow(other.Entry))],
        };
        return rest.Entries.Count + rest.Suggestions.Count == 0 && decision.Entries.Count + decision.Suggestions.Count > 0
            ? rest with { Outcome = TurnOutcome.Fallback, Confidence = 0, IsOnSubject = true }
            : rest;
    }

    /// <summary>Asks before a sensitive entry, unless the question is the very one that the bot has just asked about.</summary>
    private Task AnswerAsync(TurnContext turn, KnowledgeSnapshot knowledge, Decision decision, string? asked)
    {
        FaqEntry[] entries = [.. decision.Entries.Select(id => knowledge.Catalog.Find(id)!)];
        FaqEntry[] ask = [.. entries.Where(entry => entry.Sensitive && entry.Id != asked)];
        var outcome = ask.Length > 0 ? TurnOutcome.Confirm : TurnOutcome.Answer;
        return replies.AnswerAsync(turn, knowledge, [.. entries.Except(ask)], ask, new TurnResult(outcome, decision.Entries, decision.Confidence, []));
    }

    private Task SmalltalkAsync(TurnContext turn, KnowledgeSnapshot knowledge, Decision decision) => turn.SayAsync(
        TurnOutcome.Smalltalk,
        knowledge.Catalog.Language.Smalltalk[decision.Intent!].Reply,
        turn.State.Topic is null ? view.FirstQuestions(turn.Knowledge?.Catalog, turn.Texts).Select(OwnButtons.Show) : []);

    /// <summary>What comes nearest is worth a look only when the question is about the subject.</summary>
    private IEnumerable<Button> WaysOn(TurnContext turn, Decision decision) =>
        (decision.IsOnSubject ? [] : view.FirstQuestions(turn.Knowledge?.Catalog, turn.Texts).Select(OwnButtons.Show)).Append(OwnButtons.Person(turn.Texts));
}
