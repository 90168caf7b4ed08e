using System.Diagnostics;
using Microsoft.Extensions.Logging;
using SmardBot.Bot.Adapters;
using SmardBot.Core;
using SmardBot.Core.Matching;
using SmardBot.Core.Safety;

namespace SmardBot.Bot.Turns;

/// <summary>Tells how long a turn took and what it came to.</summary>
internal sealed class TurnMeter(TimeProvider clock, ILogger<TurnMeter> log)
{
    /// <summary>Runs it.</summary>
    public async Task<CollectedTurn> MeasureAsync(BotTurn turn, Func<Task<CollectedTurn>> run)
    {
        using var span = BotTelemetry.Traces.StartActivity("turn", ActivityKind.Consumer);
        var began = clock.GetTimestamp();
        var collected = await run();
        if (turn.Reply.Outcome is { } outcome)
        {
            var (name, channel) = (outcome.Name(), turn.Input.Activity.ChannelId ?? "none");
            Log.TurnDecided(log, channel, name);
            BotTelemetry.CountTurn(name, channel, clock.GetElapsedTime(began));
            if (turn.Reply.IsAlarm)
            {
                BotTelemetry.CountAlarm(name, turn.Reply.Kind.Name() ?? "none", channel);
            }

            span?.SetTag("outcome", name);
            span?.SetTag("channel", channel);
        }

        return collected;
    }
}
