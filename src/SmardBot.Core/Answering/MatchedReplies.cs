using SmardBot.Core.Answering.Buttons;
using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Matching;
using SmardBot.Core.Reviews.Masking;
using SmardBot.Core.Safety;

namespace SmardBot.Core.Answering;

/// <summary>The last line of a turn: what does the message ask for, and what is said to it.</summary>
internal sealed class MatchedReplies(EntryReplies entries, EntryView view, PersonReply person, SafetyResponses safety, TimeProvider clock)
{
    private const int MostConsidered = 5;

    /// <summary>The reply; there always is one.</summary>
    public Reply Answer(Question q)
    {
        if (q.Knowledge is not { } knowledge)
        {
            return Reply.Of(TurnOutcome.Error, $"{q.Texts.Unavailable}\n\n{safety.EmergencyLine(q)}") with { State = q.State };
        }

        if (q.Text.Length == 0 && q.HasAttachments)
        {
            return Reply.Of(TurnOutcome.Fallback, q.Texts.OnlyText) with { State = q.State };
        }

        var decision = Offerable(q, Showable(Decide(q, knowledge), knowledge));
        var asked = q.State.Pending;
        q = q with
        {
            State = q.State.MovedOn() with
            {
                NextBest = [.. decision.Considered.Where(other => !decision.Entries.Contains(other.Entry, StringComparer.Ordinal))],
            },
        };
        return OnReviewList(q, decision, decision.Outcome switch
        {
            TurnOutcome.Answer or TurnOutcome.Confirm => Answer(q, knowledge, decision, asked),
            TurnOutcome.Suggest => EntryReplies.Offer(q, knowledge, decision.Suggestions.Count == 1 ? q.Texts.SuggestOne : q.Texts.Suggest, decision.Suggestions, decision.Confidence),
            TurnOutcome.Smalltalk => Smalltalk(q, knowledge, decision),
            TurnOutcome.Human => person.To(q),
            TurnOutcome.OutOfScope => Reply.Of(TurnOutcome.OutOfScope, q.Texts.OutOfScope, FirstQuestions(q).Append(OwnButtons.Person(q.Texts))) with { State = q.State },
            _ => Reply.Of(TurnOutcome.Fallback, decision.IsOnSubject ? q.Texts.NoAnswerYet : q.Texts.NotUnderstood, WaysOn(q, decision)) with { State = q.State },
        });
    }

    private Decision Decide(Question q, KnowledgeSnapshot knowledge)
    {
        using var span = BotTelemetry.Traces.StartActivity("match");
        var began = clock.GetTimestamp();
        var decision = knowledge.Matcher.Decide(q.Text, q.State.Topic, q.Verdict?.IsNearAdvice == true);
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
            Further = [.. decision.Further.Where(offer => MayShow(offer.Entry))],
            Considered = [.. decision.Considered.Where(other => MayShow(other.Entry))],
        };
        return rest.Entries.Count + rest.Suggestions.Count == 0 && decision.Entries.Count + decision.Suggestions.Count > 0
            ? rest with { Outcome = TurnOutcome.Fallback, Confidence = 0, IsOnSubject = true }
            : rest;
    }

    /// <summary>To somebody who may want to die nothing on dying, comfort, ventilation or medicines is shown; it is offered.</summary>
    private Decision Offerable(Question q, Decision decision) =>
        safety.Care(q, q.State) == SafetyLevel.Crisis && decision.Entries.Any(q.Gate.Replies.OfferedInCrisis.Contains)
            ? decision with { Outcome = TurnOutcome.Suggest, Entries = [], Suggestions = [.. decision.Entries.Select(entry => new ScoredEntry(entry, decision.Confidence))] }
            : decision;

    /// <summary>Asks before a sensitive entry, unless the question is the very one that the bot has just asked about.</summary>
    private Reply Answer(Question q, KnowledgeSnapshot knowledge, Decision decision, string? asked)
    {
        FaqEntry[] found = [.. decision.Entries.Select(id => knowledge.Catalog.Find(id)!)];
        FaqEntry[] ask = [.. found.Where(entry => entry.Sensitive && entry.Id != asked)];
        var reply = entries.Answer(q, knowledge, [.. found.Except(ask)], ask, Considered(decision)) with
        {
            Outcome = ask.Length > 0 ? TurnOutcome.Confirm : TurnOutcome.Answer,
            Entries = decision.Entries,
            Confidence = decision.Confidence,
        };
        return ask.Length > 0 || decision.Further.Count == 0 ? reply : EntryReplies.OfferBeside(q, knowledge, reply, decision.Further);
    }

    private Reply Smalltalk(Question q, KnowledgeSnapshot knowledge, Decision decision) => Reply.Of(
        TurnOutcome.Smalltalk,
        knowledge.Catalog.Language.Smalltalk[decision.Intent!].Reply,
        q.State.Topic is null ? FirstQuestions(q) : []) with { State = q.State };

    /// <summary>A question that found no certain answer is worth a person's look.</summary>
    private static Reply OnReviewList(Question q, Decision decision, Reply reply) => reply.Outcome is TurnOutcome.Suggest or TurnOutcome.Fallback or TurnOutcome.OutOfScope
        ? reply with { Effects = [.. reply.Effects, new SideEffect.ReviewQuestion(reply.Outcome.Value, TextMask.Apply(q.Text), Considered(decision))] }
        : reply;

    private static ScoredEntry[] Considered(Decision decision) => [.. decision.Considered.Take(MostConsidered)];

    /// <summary>What comes nearest is worth a look only when the question is about the subject.</summary>
    private IEnumerable<Button> WaysOn(Question q, Decision decision) => (decision.IsOnSubject ? [] : FirstQuestions(q)).Append(OwnButtons.Person(q.Texts));

    private IEnumerable<Button> FirstQuestions(Question q) => view.FirstQuestions(q.Knowledge?.Catalog, q.Texts).Select(OwnButtons.Show);
}
