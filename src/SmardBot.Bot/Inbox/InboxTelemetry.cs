using System.Diagnostics.Metrics;
using SmardBot.Core;

namespace SmardBot.Bot.Inbox;

/// <summary>What an operator hears of the channel that is the inbox.</summary>
internal static class InboxTelemetry
{
    private static readonly Counter<long> Posts = BotTelemetry.Meter.CreateCounter<long>(
        "smardbot.inbox.posts", "{post}", "What was posted or changed in the channel of Teams that is the inbox, by how it ended: done, gone, refused, later.");

    /// <summary>Counts one.</summary>
    public static void Count(PostEnd end) => Posts.Add(1, new KeyValuePair<string, object?>("end", end.ToString().ToLowerInvariant()));
}
