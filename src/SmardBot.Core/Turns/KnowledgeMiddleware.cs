using Microsoft.Extensions.Logging;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Matching;

namespace SmardBot.Core.Turns;

/// <summary>Gives the turn the FAQ in force, the same from its start to its end, and logs what it came to.</summary>
public sealed class KnowledgeMiddleware(KnowledgeBase knowledge, ILogger<KnowledgeMiddleware> logger) : ITurnMiddleware
{
    /// <inheritdoc/>
    public async Task InvokeAsync(TurnContext turn, Func<Task> next)
    {
        turn.Knowledge = knowledge.Current;
        await next();
        if (turn.Result.Outcome is { } outcome)
        {
            logger.TurnDecided(turn.Incoming.ChannelId, outcome.Name());
        }
    }
}
