using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SmardBot.Bot.Http;
using SmardBot.Core;
using SmardBot.Core.Conversations;
using SmardBot.DirectLine.Access;
using SmardBot.DirectLine.Conversations;

namespace SmardBot.DirectLine.Stream;

/// <summary>Opens sockets, so many at most, and closes them when the service stops.</summary>
internal sealed class StreamServer(
    IConversationStore store,
    LiveConversations live,
    DirectLineConversations conversations,
    IOptions<DirectLineOptions> options,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<StreamServer> log)
{
    // Below the API's frames: finds connections whose other end went without a word.
    private static readonly TimeSpan Ping = TimeSpan.FromSeconds(30);

    private static readonly UpDownCounter<int> Sockets = BotTelemetry.Meter.CreateUpDownCounter<int>("smardbot.sockets", "{socket}", "Open sockets.");

    private int open;

    /// <summary>Serves one socket until it ends.</summary>
    /// <param name="context">An upgrade request.</param>
    /// <param name="conversation">The conversation to send.</param>
    /// <param name="caller">Who opened it.</param>
    /// <param name="after">Where the client stands; null for what is new from now on.</param>
    /// <param name="speaks">Whether the client sends its activities over the socket too (the multimodal stream of newer clients).</param>
    /// <exception cref="ChannelException">503: too many are open.</exception>
    public async Task RunAsync(HttpContext context, Conversation conversation, DirectLineCaller caller, long? after, bool speaks)
    {
        try
        {
            Sockets.Add(1);
            if (Interlocked.Increment(ref open) > options.Value.MaxSockets)
            {
                throw ChannelException.TooManySockets();
            }

            var position = after is { } watermark
                ? await conversations.PlaceAsync(conversation.Id, watermark, context.RequestAborted)
                : await conversations.EndAsync(conversation.Id, context.RequestAborted);
            using var socket = await context.WebSockets.AcceptWebSocketAsync(
                new WebSocketAcceptContext { KeepAliveInterval = Ping, KeepAliveTimeout = Ping });
            using var lease = live.Rent(conversation.Id);
            var stream = new ActivityStream(socket, lease.Live, position, store, options.Value, clock);
            lease.Live.Join(stream);
            try
            {
                Func<ReadOnlyMemory<byte>, Task>? onFrame = speaks ? frame => PostAsync(conversation.Id, caller, frame) : null;
                await stream.RunAsync(onFrame, lifetime.ApplicationStopping, context.RequestAborted);
            }
            finally
            {
                lease.Live.Leave(stream);
            }
        }
        finally
        {
            Sockets.Add(-1);
            Interlocked.Decrement(ref open);
        }
    }

    private async Task PostAsync(string conversationId, DirectLineCaller caller, ReadOnlyMemory<byte> frame)
    {
        try
        {
            if (JsonBody.ParseActivity(frame) is { } activity)
            {
                var conversation = await conversations.GetAsync(conversationId, CancellationToken.None);
                await conversations.PostAsync(conversation, caller, activity, CancellationToken.None);
            }
        }
        catch (ChannelException refused)
        {
            // There is no answer to a frame; the client sees that its activity does not come back.
            Log.FrameRefused(log, refused.Code);
        }
        catch (StoreUnavailableException)
        {
            Log.FrameRefused(log, nameof(StoreUnavailableException));
        }
    }
}
