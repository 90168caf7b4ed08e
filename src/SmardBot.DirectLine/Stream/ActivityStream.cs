using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;
using Microsoft.Bot.Schema;
using SmardBot.Core.Conversations;
using SmardBot.DirectLine.Conversations;

namespace SmardBot.DirectLine.Stream;

/// <summary>
/// Sends a conversation over one socket. Everything of the history is read from the store from where the client stands;
/// a signal only says "look again". So replay and live are one thing: no gap between them, nothing twice, always in order.
/// </summary>
internal sealed class ActivityStream(
    WebSocket socket,
    LiveConversation live,
    long after,
    IConversationStore store,
    DirectLineOptions options,
    TimeProvider clock)
{
    private const int PageSize = 50;
    private static readonly TimeSpan GoodbyeTime = TimeSpan.FromSeconds(3);

    // A full channel drops what comes next: what is in it makes the stream look into the store anyway.
    private readonly Channel<StreamSignal> signals = Channel.CreateBounded<StreamSignal>(
        new BoundedChannelOptions(32) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private long position = after;

    /// <summary>Says that the history has grown.</summary>
    public void Wake() => signals.Writer.TryWrite(default);

    /// <summary>Says that another instance has changed the conversation.</summary>
    public void WakeFromElsewhere() => signals.Writer.TryWrite(new StreamSignal(Elsewhere: true));

    /// <summary>Sends an activity that is not part of the history, unless the history has gone on by then.</summary>
    public void Pass(Activity activity, long latest) => signals.Writer.TryWrite(new StreamSignal(activity, latest));

    /// <summary>Ends it, since a newer window took its place.</summary>
    public void Displace() => signals.Writer.TryComplete();

    /// <summary>Sends until the client goes, is too slow, is displaced, or the service stops.</summary>
    /// <param name="onFrame">Gets each text frame of the client with something in it.</param>
    /// <param name="stopping">The service stops: the client is told to come again.</param>
    /// <param name="aborted">The connection is gone.</param>
    public async Task RunAsync(Func<ReadOnlyMemory<byte>, Task>? onFrame, CancellationToken stopping, CancellationToken aborted)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(stopping, aborted);
        var receiving = ReceiveAsync(onFrame, ends, aborted);
        try
        {
            await SendAllAsync(ends.Token);
        }
        catch (OperationCanceledException)
        {
            // Ended by one of the tokens, or by a client too slow, whose socket is aborted by then.
        }
        catch (WebSocketException)
        {
            // The connection broke; the client comes again with its watermark.
        }

        await ends.CancelAsync();
        await CloseAsync(stopping.IsCancellationRequested, receiving);
    }

    private async Task SendAllAsync(CancellationToken cancellation)
    {
        var period = TimeSpan.FromSeconds(options.KeepAliveSeconds);
        await using var keepAlive = clock.CreateTimer(_ => signals.Writer.TryWrite(new StreamSignal(KeepAlive: true)), null, period, period);
        await SendNewAsync(ask: true, cancellation);
        await foreach (var signal in signals.Reader.ReadAllAsync(cancellation))
        {
            if (signal.Passing is not null && position <= signal.After)
            {
                await SendAsync(ActivitySet.Of(signal.Passing), cancellation);
            }

            // With several instances of the service on one store, the keep-alive also finds what another one appended.
            var sent = await SendNewAsync(ask: signal.KeepAlive || signal.Elsewhere, cancellation);
            if (signal.Elsewhere && !sent && await IsGoneAsync(cancellation))
            {
                // The client comes again and is told that there is no such conversation.
                return;
            }

            if (signal.KeepAlive)
            {
                await SendFrameAsync(ReadOnlyMemory<byte>.Empty, cancellation);
            }
        }
    }

    /// <summary>Sends what is new. False when there was nothing.</summary>
    private async Task<bool> SendNewAsync(bool ask, CancellationToken cancellation)
    {
        var sent = false;
        while (true)
        {
            var page = (ask ? null : live.After(position)) ?? await ReadAsync(cancellation);
            sent |= page.Count > 0;

            // A frame each: the official client hands the activities of one frame to its page one timer tick after the
            // other, so that a frame behind it could overtake the second of them. A watermark each costs a reconnect nothing.
            foreach (var stored in page)
            {
                position = stored.Sequence;
                await SendAsync(ActivitySet.Of([stored], position), cancellation);
            }

            if (page.Count < PageSize)
            {
                return sent;
            }
        }
    }

    /// <summary>Nothing while the store is away: the next signal looks again, at the latest the next keep-alive.</summary>
    private async Task<IReadOnlyList<StoredActivity>> ReadAsync(CancellationToken cancellation)
    {
        try
        {
            return await store.ReadAsync(live.Id, position, PageSize, cancellation);
        }
        catch (StoreUnavailableException)
        {
            return [];
        }
    }

    private async Task<bool> IsGoneAsync(CancellationToken cancellation)
    {
        try
        {
            return await store.FindAsync(live.Id, cancellation) is null;
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }

    private Task SendAsync(string set, CancellationToken cancellation) => SendFrameAsync(Encoding.UTF8.GetBytes(set), cancellation);

    private async Task SendFrameAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellation)
    {
        // A cancelled send aborts the socket, which is what a client deserves that does not read.
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(options.SendSeconds), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, deadline.Token);
        await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, either.Token);
    }

    private async Task ReceiveAsync(Func<ReadOnlyMemory<byte>, Task>? onFrame, CancellationTokenSource ends, CancellationToken aborted)
    {
        var frames = new ClientFrames(socket, onFrame is null ? 0 : options.MaxActivityBytes);
        try
        {
            while (await frames.NextAsync(aborted) is { } frame)
            {
                if (frame.Length > 0 && onFrame is not null)
                {
                    await onFrame(frame);
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // The connection is gone, or was closed by the sending side.
        }

        await ends.CancelAsync();
    }

    /// <summary>Says goodbye and waits a moment for the client to do so too.</summary>
    private async Task CloseAsync(bool stopping, Task receiving)
    {
        var (status, reason) = stopping
            ? (WebSocketCloseStatus.EndpointUnavailable, "The service restarts.")
            : (WebSocketCloseStatus.NormalClosure, "The connection is no longer used.");
        using var deadline = new CancellationTokenSource(GoodbyeTime, clock);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(status, reason, deadline.Token);
            }

            await receiving.WaitAsync(deadline.Token);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // It is gone already, or does not answer.
            socket.Abort();
            await receiving;
        }
    }
}
