using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace SmardBot.LoadTests;

/// <summary>One conversation with its socket. Lean, since it shares the machine with what it measures.</summary>
internal sealed class Chat(HttpClient http, Figures figures) : IAsyncDisposable
{
    private const string Api = "/v3/directline/conversations";

    /// <summary>What is asked.</summary>
    public static IReadOnlyList<string> Questions { get; } =
    [
        "what causes SMARD1?", "is it hereditary?", "what are the first signs", "how is it diagnosed", "how common is it",
        "what is the difference to SMA", "which gene is it", "where can I meet other families", "what is smard1", "can both parents be carriers",
    ];

    private readonly CancellationTokenSource ending = new();
    private readonly ConcurrentDictionary<string, Asked> waiting = new(StringComparer.Ordinal);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private ClientWebSocket? socket;
    private Task listening = Task.CompletedTask;
    private AuthenticationHeaderValue? bearer;
    private string path = "";
    private int number;

    /// <summary>Messages that were acknowledged and not answered yet.</summary>
    public int Unanswered => waiting.Values.Count(asked => asked.IsAcknowledged);

    /// <summary>Gets a token, starts the conversation and opens its socket.</summary>
    public async Task StartAsync()
    {
        bearer = new AuthenticationHeaderValue("Bearer", (await SendAsync("/api/widget/token", null)).RootElement.GetProperty("token").GetString());
        var started = (await SendAsync(Api, null)).RootElement;
        path = $"{Api}/{started.GetProperty("conversationId").GetString()}/activities";
        socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        await socket.ConnectAsync(new Uri(started.GetProperty("streamUrl").GetString()!), CancellationToken.None);
        listening = ListenAsync();
    }

    /// <summary>Sends a message; completes when its answer is there.</summary>
    /// <param name="due">When it should have been sent: waiting for the sender counts.</param>
    public async Task AskAsync(long due)
    {
        var sequence = Interlocked.Increment(ref number);
        var text = Questions[sequence % Questions.Count];
        string id;
        try
        {
            var body = Encoding.UTF8.GetBytes($$$"""{"type":"message","text":"{{{text}}}","from":{"id":"me"},"channelData":{"clientActivityID":"{{{sequence}}}-{{{due}}}"}}""");
            id = (await SendAsync(path, body)).RootElement.GetProperty("id").GetString()!;
        }
        catch (Exception refused) when (refused is HttpRequestException or OperationCanceledException or JsonException)
        {
            figures.Refused(refused);
            return;
        }

        figures.Acknowledged(due);
        var asked = waiting.GetOrAdd(id, static _ => new Asked());
        asked.Acknowledge();
        await asked.Answered;
        waiting.TryRemove(id, out _);
        figures.Answered(due);
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await listening;
        socket?.Dispose();
        ending.Dispose();
    }

    private async Task<JsonDocument> SendAsync(string to, byte[]? body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, to);
        request.Headers.Authorization = bearer;
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        }

        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
    }

    private async Task ListenAsync()
    {
        var buffer = new byte[64 * 1024];
        var length = 0;
        try
        {
            while (true)
            {
                var received = await socket!.ReceiveAsync(buffer.AsMemory(length), ending.Token);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    figures.SocketLost();
                    return;
                }

                length += received.Count;
                if (received.EndOfMessage)
                {
                    Take(buffer.AsMemory(0, length));
                    length = 0;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The chat is over.
        }
        catch (WebSocketException)
        {
            figures.SocketLost();
        }
    }

    private void Take(ReadOnlyMemory<byte> frame)
    {
        if (frame.Length == 0)
        {
            return;
        }

        using var set = JsonDocument.Parse(frame);
        foreach (var activity in set.RootElement.GetProperty("activities").EnumerateArray())
        {
            if (!seen.Add(activity.GetProperty("id").GetString()!))
            {
                figures.Doubled();
            }

            if (activity.TryGetProperty("replyToId", out var question) && question.GetString() is { } id && !waiting.GetOrAdd(id, static _ => new Asked()).Answer())
            {
                figures.Doubled();
            }
        }
    }

    /// <summary>A message whose acknowledgement and answer may come in either order.</summary>
    private sealed class Asked
    {
        private readonly TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsAcknowledged { get; private set; }

        public Task Answered => answered.Task;

        public void Acknowledge() => IsAcknowledged = true;

        public bool Answer() => answered.TrySetResult();
    }
}
