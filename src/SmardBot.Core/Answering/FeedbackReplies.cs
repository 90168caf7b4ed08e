using SmardBot.Core.Matching;
using SmardBot.Core.Reviews;
using SmardBot.Core.Reviews.Masking;

namespace SmardBot.Core.Answering;

/// <summary>Keeps thumbs. The gate has read what was written with them.</summary>
internal static class FeedbackReplies
{
    private const int LongestReason = 500;

    /// <summary>The reply, or null where no thumb came. A thumb that is no message wants no word.</summary>
    public static Reply? Answer(Question q)
    {
        if (q.Feedback is not { } given)
        {
            return null;
        }

        var reply = q.IsMessage ? Reply.Of(TurnOutcome.Smalltalk, q.Texts.FeedbackThanks) : Reply.Nothing;
        return Find(q.State.Answers, given) is { } answer ? Keep(q, reply, given, answer) : reply with { State = q.State };
    }

    private static Reply Keep(Question q, Reply reply, GivenFeedback given, GivenAnswer answer)
    {
        var reason = string.IsNullOrWhiteSpace(given.Reason) ? null : TextMask.Apply(given.Reason, LongestReason);
        if (answer.Thumb == given.Thumb && reason is null)
        {
            return reply with { State = q.State };
        }

        List<SideEffect> effects = [.. answer.Shown.Select(shown => new SideEffect.KeepFeedback(shown, given.Thumb, reason))];
        if (given.Thumb == Thumb.Down && answer.Thumb != Thumb.Down)
        {
            effects.Add(new SideEffect.ReviewDisliked(answer));
        }

        return reply with
        {
            Effects = effects,
            State = q.State with { Answers = [.. q.State.Answers.Select(other => other == answer ? other with { Thumb = given.Thumb } : other)] },
        };
    }

    /// <summary>The answer that it is about. Without a reference of ours it is the last one: channels do not always say.</summary>
    private static GivenAnswer? Find(GivenAnswer[] answers, GivenFeedback given) =>
        given.Question is not null
            ? answers.LastOrDefault(answer => answer.Question == given.Question)
            : answers.LastOrDefault(answer => given.ReplyTo is not null && answer.Replies.Contains(given.ReplyTo, StringComparer.Ordinal))
              ?? answers.LastOrDefault(answer => answer.Question == given.QuestionOfReply)
              ?? answers.LastOrDefault();
}
