using SmardBot.Core.Activities;
using SmardBot.Core.Conversations;
using SmardBot.Core.Matching;
using SmardBot.Core.Reviews;
using SmardBot.Core.Reviews.Masking;
using SmardBot.Core.Turns.Remembering;

namespace SmardBot.Core.Turns.Reviewing;

/// <summary>Keeps thumbs. The gate has read what was written with them.</summary>
internal sealed class FeedbackMiddleware(ReviewRecorder recorder, DislikedAnswers disliked, IConversationStore store) : ITurnMiddleware
{
    private const int LongestReason = 500;

    public async Task InvokeAsync(TurnContext turn, Func<Task> next)
    {
        if (turn.Feedback is not { } given)
        {
            await next();
            return;
        }

        if (await FindAsync(turn, given) is { } answer)
        {
            await KeepAsync(turn, given, answer);
        }

        if (turn.Incoming.Is(ActivityTypes.Message))
        {
            await turn.SayAsync(TurnOutcome.Smalltalk, turn.Texts.FeedbackThanks);
        }
    }

    private async Task KeepAsync(TurnContext turn, GivenFeedback given, GivenAnswer answer)
    {
        var reason = string.IsNullOrWhiteSpace(given.Reason) ? null : TextMask.Apply(given.Reason, LongestReason);
        if (answer.Thumb == given.Thumb && reason is null)
        {
            return;
        }

        foreach (var shown in answer.Shown)
        {
            recorder.Add(new Feedback(recorder.Today, turn.Incoming.ChannelId ?? "", shown, given.Thumb, reason));
        }

        if (given.Thumb == Thumb.Down && answer.Thumb != Thumb.Down)
        {
            await disliked.AddAsync(turn, answer);
        }

        turn.State = turn.State with { Answers = [.. turn.State.Answers.Select(other => other == answer ? other with { Thumb = given.Thumb } : other)] };
    }

    /// <summary>The answer that it is about. Without a reference of ours it is the last one: channels do not always say.</summary>
    private async Task<GivenAnswer?> FindAsync(TurnContext turn, GivenFeedback given)
    {
        var answers = turn.State.Answers;
        if (given.Question is not null)
        {
            return answers.LastOrDefault(answer => answer.Question == given.Question);
        }

        if (answers.LastOrDefault(answer => given.ReplyTo is not null && answer.Replies.Contains(given.ReplyTo, StringComparer.Ordinal)) is { } replied)
        {
            return replied;
        }

        var question = await QuestionOfReplyAsync(turn, given.ReplyTo);
        return answers.LastOrDefault(answer => answer.Question == question) ?? answers.LastOrDefault();
    }

    /// <summary>Where the history holds the reply, it says what it replied to.</summary>
    private async Task<string?> QuestionOfReplyAsync(TurnContext turn, string? replyTo)
    {
        var prefix = $"{turn.Incoming.Conversation?.Id}|";
        if (replyTo?.StartsWith(prefix, StringComparison.Ordinal) != true || !long.TryParse(replyTo.AsSpan(prefix.Length), out var sequence) || sequence < 1)
        {
            return null;
        }

        try
        {
            return await store.ReadAsync(turn.Incoming.Conversation!.Id!, sequence - 1, 1, turn.Cancellation) is [{ Activity.ReplyToId: { } question }] ? question : null;
        }
        catch (StoreUnavailableException)
        {
            return null;
        }
    }
}
