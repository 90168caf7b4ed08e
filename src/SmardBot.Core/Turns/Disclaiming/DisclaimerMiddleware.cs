using SmardBot.Core.Activities;

namespace SmardBot.Core.Turns.Disclaiming;

/// <summary>Outermost: whatever message leaves a turn carries the disclaimer, whoever sent it.</summary>
public sealed class DisclaimerMiddleware : ITurnMiddleware
{
    /// <inheritdoc/>
    public Task InvokeAsync(TurnContext turn, Func<Task> next)
    {
        turn.Replies = new DisclaimingChannel(turn.Replies);
        return next();
    }

    private sealed class DisclaimingChannel(IReplyChannel inner) : IReplyChannel
    {
        public Task SendAsync(Activity reply, CancellationToken cancellation)
        {
            if (reply.Is(ActivityTypes.Message) || reply.Is(ActivityTypes.MessageUpdate))
            {
                reply = inner.Dress(reply);
                DisclaimerWriter.Write(reply);
            }

            return inner.SendAsync(reply, cancellation);
        }
    }
}
