using Microsoft.Bot.Builder;
using SmardBot.Bot.Middleware;

namespace SmardBot.Bot.Adapters;

/// <summary>
/// The middleware of a turn, in the order in which an activity passes it. What a reply passes is registered by these as they are passed
/// and runs in the same order: so the disclaimer, which is last, sees what really leaves.
/// </summary>
/// <param name="steps">What is registered as <see cref="IMiddleware"/>, in that order.</param>
internal sealed class TurnSteps(IEnumerable<IMiddleware> steps)
{
    private readonly IMiddleware[] steps = [.. steps];

    /// <summary>Registers them with an adapter.</summary>
    /// <param name="adapter">The adapter.</param>
    /// <param name="own">Those of this adapter alone.</param>
    public void AddTo(BotAdapter adapter, params ReadOnlySpan<IMiddleware> own)
    {
        adapter.Use(new CultureMiddleware());
        foreach (var step in own)
        {
            adapter.Use(step);
        }

        foreach (var step in steps)
        {
            adapter.Use(step);
        }

        adapter.Use(new DisclaimerMiddleware());
    }
}
