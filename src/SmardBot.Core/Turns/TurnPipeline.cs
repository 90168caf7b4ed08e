using SmardBot.Core.Activities;
using SmardBot.Core.Answering;
using SmardBot.Core.Turns.Disclaiming;

namespace SmardBot.Core.Turns;

/// <summary>Runs every turn of every channel through the same middlewares, the disclaimer outermost. Safe for use by many threads at once.</summary>
public sealed class TurnPipeline
{
    private readonly ITurnMiddleware[] middlewares;

    /// <summary>Makes a pipeline.</summary>
    /// <param name="middlewares">Outermost first; the first has to be the <see cref="DisclaimerMiddleware"/>.</param>
    /// <exception cref="ArgumentException">The disclaimer is not outermost.</exception>
    public TurnPipeline(IEnumerable<ITurnMiddleware> middlewares)
    {
        this.middlewares = [.. middlewares];
        if (this.middlewares is not [DisclaimerMiddleware, ..])
        {
            throw new ArgumentException($"The first middleware has to be {nameof(DisclaimerMiddleware)}, so that nothing leaves without the disclaimer.", nameof(middlewares));
        }
    }

    /// <summary>Handles what a user or channel sent. Unknown types of activity do nothing.</summary>
    /// <param name="incoming">The activity, authenticated, with its channel, conversation, sender and id.</param>
    /// <param name="replies">Receives the replies, in order, with the disclaimer.</param>
    /// <param name="cancellation">Stops the turn.</param>
    /// <exception cref="Exception">Only what <paramref name="replies"/> throws when not even the apology could be sent, or a cancellation.</exception>
    public Task<Reply> RunAsync(Activity incoming, IReplyChannel replies, CancellationToken cancellation) =>
        RunAsync(new TurnContext(incoming, replies, cancellation), NothingMore);

    /// <summary>Handles an activity that its channel keeps until it is answered; see <see cref="StoredTurn"/>.</summary>
    public Task<Reply> RunAsync(Activity incoming, IReplyChannel replies, StoredTurn stored, CancellationToken cancellation) =>
        RunAsync(new TurnContext(incoming, replies, cancellation) { Stored = stored, IsOneTooMany = stored.Refused }, NothingMore);

    /// <summary>
    /// Handles a message of a user who sent too many: the safety gate reads it like any other, everything else is
    /// answered with <c>refused</c>.
    /// </summary>
    public Task<Reply> RefuseAsync(Activity incoming, IReplyChannel replies, CancellationToken cancellation) =>
        RunAsync(new TurnContext(incoming, replies, cancellation) { IsOneTooMany = true }, NothingMore);

    /// <summary>Sends a message that answers nothing, such as a notice; the disclaimer holds there too.</summary>
    public Task SendProactiveAsync(Activity message, IReplyChannel replies, CancellationToken cancellation)
    {
        var turn = new TurnContext(message, replies, cancellation);
        return middlewares[0].InvokeAsync(turn, () => turn.Replies.SendAsync(message, cancellation));
    }

    private async Task<Reply> RunAsync(TurnContext turn, Func<Task> last)
    {
        await Step(0)();
        return turn.Result;

        Func<Task> Step(int index) => Once(() => index == middlewares.Length ? last() : middlewares[index].InvokeAsync(turn, Step(index + 1)));
    }

    private static Func<Task> Once(Func<Task> step)
    {
        var taken = false;
        return () =>
        {
            if (taken)
            {
                throw new InvalidOperationException("A middleware called next twice; the rest of a turn runs once.");
            }

            taken = true;
            return step();
        };
    }

    private static Task NothingMore() => Task.CompletedTask;
}
