using System.Buffers;
using System.Net.WebSockets;

namespace SmardBot.DirectLine.Stream;

/// <summary>Reads what a client sends over its socket, with bounded memory: what is longer than allowed, or binary, counts as empty.</summary>
internal sealed class ClientFrames(WebSocket socket, int maxBytes)
{
    // What clients send is mostly nothing; of many idle sockets every byte counts.
    private readonly byte[] buffer = new byte[512];
    private readonly ArrayBufferWriter<byte> message = new();

    /// <summary>The next whole message, valid until the next call; empty for one to be ignored; null when the client closed the socket.</summary>
    public async Task<ReadOnlyMemory<byte>?> NextAsync(CancellationToken cancellation)
    {
        message.ResetWrittenCount();
        var ignored = false;
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(), cancellation);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            ignored |= received.MessageType != WebSocketMessageType.Text || message.WrittenCount + received.Count > maxBytes;
            if (!ignored)
            {
                message.Write(buffer.AsSpan(0, received.Count));
            }

            if (received.EndOfMessage)
            {
                return ignored ? ReadOnlyMemory<byte>.Empty : message.WrittenMemory;
            }
        }
    }
}
