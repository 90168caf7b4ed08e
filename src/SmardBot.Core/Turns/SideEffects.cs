using Microsoft.Extensions.Logging;
using SmardBot.Core.Activities;
using SmardBot.Core.Answering;
using SmardBot.Core.Conversations;
using SmardBot.Core.Reviews;
using SmardBot.Core.Turns.Forgetting;
using SmardBot.Core.Turns.Remembering;
using SmardBot.Core.Turns.Reviewing;

namespace SmardBot.Core.Turns;

/// <summary>Does what replies want done.</summary>
internal sealed class SideEffects(IConversationStore store, UserStates states, ReviewRecorder recorder, AnswerHistory history, PersonEffects persons, ILogger<SideEffects> logger)
{
    /// <summary>What has to be done before a reply may say so.</summary>
    /// <returns>False where it could not be done.</returns>
    public async Task<bool> TryPrepareAsync(TurnContext turn, Reply reply)
    {
        try
        {
            foreach (var effect in reply.Effects)
            {
                await PrepareAsync(turn, effect);
            }

            return true;
        }
        catch (Exception exception) when (!turn.Cancellation.IsCancellationRequested && reply.Otherwise is not null)
        {
            logger.NotForgotten(exception.GetType().Name);
            return false;
        }
    }

    /// <summary>The rest; waits for no store.</summary>
    public async Task CarryOutAsync(TurnContext turn, Reply reply)
    {
        var channel = turn.Incoming.ChannelId ?? "";
        foreach (var effect in reply.Effects)
        {
            switch (effect)
            {
                case SideEffect.Count counted:
                    recorder.Add(new AnswerCount(recorder.Today, channel, counted.Outcome, counted.Shown));
                    break;
                case SideEffect.ReviewQuestion asked:
                    recorder.Add(new ReviewQuestion(recorder.Today, channel, asked.Outcome, asked.Text, [], asked.Considered));
                    break;
                case SideEffect.KeepFeedback given:
                    recorder.Add(new Feedback(recorder.Today, channel, given.Shown, given.Thumb, given.Reason));
                    break;
                case SideEffect.RememberQuestion asked:
                    history.Remember(turn.Incoming, asked);
                    break;
                case SideEffect.ReviewDisliked { Answer: var answer } when await history.TextAsync(turn.Incoming, answer, turn.Cancellation) is { Length: > 0 } text:
                    recorder.Add(new ReviewQuestion(recorder.Today, channel, Matching.TurnOutcome.Answer, text, answer.Shown, answer.Considered));
                    break;
                case SideEffect.ReviewReleased { Question: var id } when await history.TextAsync(turn.Incoming, id, turn.Cancellation) is { Length: > 0 } text:
                    recorder.Add(new ReviewQuestion(recorder.Today, channel, Matching.TurnOutcome.Emergency, text, [], []));
                    break;
                case SideEffect.ContinueTicket wrote when UserKey.Of(turn.Incoming) is { } key:
                    await persons.ContinueAsync(key.Conversation, wrote.IsAlarm, turn.Cancellation);
                    break;
                case SideEffect.ForgetConversation:
                    await turn.SendAsync(new Activity { Type = ActivityTypes.Event, Name = ForgetEvents.Forgotten });
                    break;
                case SideEffect.LeaveDevice when turn.Incoming.ChannelId == Channels.DirectLine:
                    await turn.SendAsync(new Activity { Type = ActivityTypes.Event, Name = ForgetEvents.Left });
                    break;
            }
        }
    }

    private async Task PrepareAsync(TurnContext turn, SideEffect effect)
    {
        if (UserKey.Of(turn.Incoming) is not { } key)
        {
            return;
        }

        switch (effect)
        {
            case SideEffect.ForgetConversation:
                await store.DeleteAsync(key.Conversation, turn.Cancellation);
                states.Forget(key);
                break;
            case SideEffect.OpenTicket wish:
                await persons.OpenAsync(key.Conversation, wish.Nearest, turn.Cancellation);
                break;
            case SideEffect.CloseTicket:
                await persons.CloseAsync(key.Conversation, turn.Cancellation);
                break;
            case SideEffect.LeaveDevice:
                await store.RevokeResumeAsync(key.Conversation, turn.Cancellation);
                break;
        }
    }
}
