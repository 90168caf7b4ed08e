using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using SmardBot.Testing;

namespace SmardBot.DirectLine.Tests;

/// <summary>The client's end of a stream.</summary>
internal sealed class StreamClient : IDisposable
{
    private readonly ClientWebSocket socket;

    private StreamClient(ClientWebSocket socket) => this.socket = socket;

    /// <summary>The watermark of the last set that had one.</summary>
    public string? Watermark { get; private set; }

    public WebSocketCloseStatus? CloseStatus => socket.CloseStatus;

    public static async Task<StreamClient> ConnectAsync(string url, string? origin = null, HttpMessageInvoker? overHttp2 = null)
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        if (overHttp2 is not null)
        {
            socket.Options.HttpVersion = HttpVersion.Version20;
            socket.Options.HttpVersionPolicy = HttpVersionPolicy.RequestVersionExact;
        }

        using var deadline = new CancellationTokenSource(Eventually.Patience);
        try
        {
            await socket.ConnectAsync(new Uri(url), overHttp2, deadline.Token);
            return new StreamClient(socket);
        }
        catch (WebSocketException)
        {
            var status = socket.HttpStatusCode;
            socket.Dispose();
            throw new HttpRequestException($"The stream was refused: {(int)status}", null, status);
        }
    }

    /// <summary>The next frame as text, "" for a keep-alive, null when the server closed the socket.</summary>
    public async Task<string?> NextFrameAsync()
    {
        using var deadline = new CancellationTokenSource(Eventually.Patience);
        var buffer = new byte[64 * 1024];
        using var frame = new MemoryStream();
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(), deadline.Token);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            frame.Write(buffer, 0, received.Count);
            if (received.EndOfMessage)
            {
                return Encoding.UTF8.GetString(frame.ToArray());
            }
        }
    }

    /// <summary>The activities of the next frame that has some.</summary>
    public async Task<IReadOnlyList<JsonNode>> NextAsync()
    {
        while (true)
        {
            var frame = await NextFrameAsync() ?? throw new WebSocketException("The server closed the stream.");
            if (frame.Length > 0)
            {
                var set = JsonNode.Parse(frame)!;
                Watermark = set["watermark"]?.ToString() ?? Watermark;
                return [.. set["activities"]!.AsArray()!];
            }
        }
    }

    /// <summary>So many activities, in the order in which they came.</summary>
    public async Task<IReadOnlyList<JsonNode>> TakeAsync(int count)
    {
        List<JsonNode> taken = [];
        while (taken.Count < count)
        {
            taken.AddRange(await NextAsync());
        }

        return taken;
    }

    public Task SendAsync(string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    public Task CloseAsync() => socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

    public void Abort() => socket.Abort();

    public void Dispose() => socket.Dispose();
}
