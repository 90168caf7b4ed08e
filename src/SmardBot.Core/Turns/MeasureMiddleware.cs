using System.Diagnostics;
using Microsoft.Extensions.Logging;
using SmardBot.Core.Matching;

namespace SmardBot.Core.Turns;

/// <summary>Tells how long a turn took and what it came to.</summary>
internal sealed class MeasureMiddleware(TimeProvider clock, ILogger<MeasureMiddleware> logger) : ITurnMiddleware
{
    public async Task InvokeAsync(TurnContext turn, Func<Task> next)
    {
        using var span = BotTelemetry.Traces.StartActivity("turn", ActivityKind.Consumer);
        var began = clock.GetTimestamp();
        await next();
        if (turn.Result.Outcome is { } outcome)
        {
            var (name, channel) = (outcome.Name(), turn.Incoming.ChannelId ?? "none");
            logger.TurnDecided(turn.Incoming.ChannelId, name);
            BotTelemetry.Turns.Add(1, new KeyValuePair<string, object?>("outcome", name), new KeyValuePair<string, object?>("channel", channel));
            BotTelemetry.TurnTime.Record(clock.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>("outcome", name));
            span?.SetTag("outcome", name);
            span?.SetTag("channel", channel);
        }
    }
}
