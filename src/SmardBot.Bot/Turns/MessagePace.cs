using System.Runtime.InteropServices;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using SmardBot.Bot.Authentication;

namespace SmardBot.Bot.Turns;

/// <summary>Counts the messages of a minute by user and conversation.</summary>
internal sealed class MessagePace(IOptions<ConnectorOptions> options, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string? Conversation, string? User), int> counts = [];
    private long minute;

    /// <summary>Counts one more; whether it is too much.</summary>
    public bool IsTooMuch(Activity message)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow().Ticks / TimeSpan.TicksPerMinute;
            if (now != minute)
            {
                minute = now;
                counts.Clear();
            }

            return ++CollectionsMarshal.GetValueRefOrAddDefault(counts, (message.Conversation?.Id, message.From?.Id), out _) > options.Value.MessagesPerMinute;
        }
    }
}
