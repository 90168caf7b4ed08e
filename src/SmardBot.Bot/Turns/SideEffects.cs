using Microsoft.Extensions.Logging;
using SmardBot.Core.Answering;
using SmardBot.Core.Conversations;
using SmardBot.Core.Matching;
using SmardBot.Core.Reviews;

namespace SmardBot.Bot.Turns;

/// <summary>Does what replies want done beside being said.</summary>
internal sealed class SideEffects(IConversationStore store, KnownStates states, ReviewRecorder recorder, AnswerHistory history, PersonEffects persons, ILogger<SideEffects> logger)
{
    /// <summary>What has to be done before a reply may say so.</summary>
    /// <returns>False where it could not be done.</returns>
    public async Task<bool> TryPrepareAsync(BotTurn turn, Reply reply, CancellationToken cancellation)
    {
        try
        {
            foreach (var effect in reply.Effects)
            {
                await PrepareAsync(turn.Key, effect, cancellation);
            }

            return true;
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested && reply.Otherwise is not null)
        {
            Log.NotForgotten(logger, exception.GetType().Name);
            return false;
        }
    }

    /// <summary>The rest, when the turn is over.</summary>
    public async Task CarryOutAsync(BotTurn turn, CancellationToken cancellation)
    {
        var incoming = turn.Input.Activity;
        var channel = incoming.ChannelId ?? "";
        if (turn is { Reply.IsAlarm: true, Question.OwnsConversation: true, Key: { } alarmed })
        {
            // Whoever has the family's question hears of it; the contacts did not wait for that.
            await persons.ContinueAsync(alarmed.Conversation, isAlarm: true, cancellation);
        }

        foreach (var effect in turn.Reply.Effects)
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
                    history.Remember(incoming, asked);
                    break;
                case SideEffect.ReviewDisliked { Answer: var answer } when await history.TextAsync(incoming, answer, cancellation) is { Length: > 0 } text:
                    recorder.Add(new ReviewQuestion(recorder.Today, channel, TurnOutcome.Answer, text, answer.Shown, answer.Considered));
                    break;
                case SideEffect.ReviewReleased { Question: var id } when await history.TextAsync(incoming, id, cancellation) is { Length: > 0 } text:
                    recorder.Add(new ReviewQuestion(recorder.Today, channel, TurnOutcome.Emergency, text, [], []));
                    break;
                case SideEffect.ContinueTicket wrote when turn.Key is { } key:
                    await persons.ContinueAsync(key.Conversation, wrote.IsAlarm, cancellation);
                    break;
            }
        }
    }

    private async Task PrepareAsync(UserKey? key, SideEffect effect, CancellationToken cancellation)
    {
        switch (effect)
        {
            case SideEffect.ForgetConversation when key is not null:
                await store.DeleteAsync(key.Conversation, cancellation);
                states.Forget(key);
                break;
            case SideEffect.OpenTicket wish when key is not null:
                await persons.OpenAsync(key.Conversation, wish.Nearest, wish.InTeams, cancellation);
                break;
            case SideEffect.CloseTicket when key is not null:
                await persons.CloseAsync(key.Conversation, cancellation);
                break;
            case SideEffect.LeaveDevice when key is not null:
                await store.RevokeResumeAsync(key.Conversation, cancellation);
                break;
        }
    }
}
