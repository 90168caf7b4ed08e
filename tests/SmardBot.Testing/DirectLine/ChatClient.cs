using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SmardBot.Testing.DirectLine;

/// <summary>
/// One person's chat over Direct Line, as stubborn as the official client: sends again what was not acknowledged, under the same
/// client id, and opens its socket again where it stood.
/// </summary>
public sealed class ChatClient(HttpClient http) : IAsyncDisposable
{
    private const string Api = "/v3/directline/conversations";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource ending = new();
    private readonly ConcurrentDictionary<string, int> seen = new(StringComparer.Ordinal);
    private string token = "";
    private string? streamUrl;
    private Task listening = Task.CompletedTask;

    /// <summary>The conversation's id.</summary>
    public string Conversation { get; private set; } = "";

    /// <summary>The secret that resumes it.</summary>
    public string Resume { get; private set; } = "";

    /// <summary>Where it stands in the history.</summary>
    public string Watermark { get; private set; } = "";

    /// <summary>How often its socket was opened.</summary>
    public int Connections { get; private set; }

    /// <summary>How often each activity came over the socket, by id.</summary>
    public IReadOnlyDictionary<string, int> Seen => seen;

    /// <summary>Gets each activity that comes over the socket.</summary>
    public Action<JsonNode>? OnActivity { get; set; }

    /// <summary>Where requests and sockets go instead of where the conversation began: another instance of the service.</summary>
    public Func<Uri>? Elsewhere { get; set; }

    /// <summary>Gets a token and starts the conversation.</summary>
    public async Task StartAsync(CancellationToken cancellation = default)
    {
        var page = await SendAsync(HttpMethod.Post, "/api/widget/token", null, cancellation);
        token = page["token"]!.ToString();
        Conversation = page["conversationId"]!.ToString();
        Resume = page["resume"]!.ToString();
        var started = await SendAsync(HttpMethod.Post, Api, null, cancellation);
        token = started["token"]!.ToString();
        streamUrl = started["streamUrl"]!.ToString();
    }

    /// <summary>Opens the socket and keeps it open until the client is disposed of.</summary>
    public void Listen() => listening = ListenAsync(ending.Token);

    /// <summary>Posts a message once.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="HttpRequestException">It was not acknowledged.</exception>
    public async Task<string> PostAsync(string text, string clientId, CancellationToken cancellation = default)
    {
        var message = new { type = "message", text, from = new { id = "me" }, channelData = new { clientActivityID = clientId } };
        return (await SendAsync(HttpMethod.Post, $"{Api}/{Conversation}/activities", message, cancellation))["id"]!.ToString();
    }

    /// <summary>Posts a message until it is acknowledged.</summary>
    public async Task<string> SayAsync(string text, string clientId, CancellationToken cancellation = default)
    {
        using var pause = new PeriodicTimer(Pause);
        while (true)
        {
            try
            {
                return await PostAsync(text, clientId, cancellation);
            }
            catch (HttpRequestException)
            {
                await pause.WaitForNextTickAsync(cancellation);
            }
        }
    }

    /// <summary>The whole history.</summary>
    public async Task<IReadOnlyList<JsonNode>> HistoryAsync(CancellationToken cancellation = default)
    {
        List<JsonNode> all = [];
        for (var watermark = ""; ;)
        {
            var set = await SendAsync(HttpMethod.Get, $"{Api}/{Conversation}/activities?watermark={watermark}", null, cancellation);
            all.AddRange(set["activities"]!.AsArray()!);
            if (set["activities"]!.AsArray().Count == 0)
            {
                return all;
            }

            watermark = set["watermark"]!.ToString();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await listening;
        ending.Dispose();
    }

    private async Task ListenAsync(CancellationToken cancellation)
    {
        using var pause = new PeriodicTimer(Pause);
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                streamUrl ??= (await SendAsync(HttpMethod.Get, $"{Api}/{Conversation}?watermark={Watermark}", null, cancellation))["streamUrl"]!.ToString();
                using var socket = new ClientWebSocket();
                await socket.ConnectAsync(new Uri(streamUrl), cancellation);
                Connections++;
                await ReadAsync(socket, cancellation);
            }
            catch (Exception broken) when (broken is HttpRequestException or WebSocketException or OperationCanceledException)
            {
                // It comes again.
            }

            streamUrl = null;
            try
            {
                await pause.WaitForNextTickAsync(cancellation);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task ReadAsync(ClientWebSocket socket, CancellationToken cancellation)
    {
        var buffer = new byte[16 * 1024];
        using var frame = new MemoryStream();
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(), cancellation);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return;
            }

            frame.Write(buffer, 0, received.Count);
            if (received.EndOfMessage)
            {
                Take(frame.GetBuffer().AsSpan(0, (int)frame.Length));
                frame.SetLength(0);
            }
        }
    }

    private void Take(ReadOnlySpan<byte> frame)
    {
        if (frame.Length == 0)
        {
            return;
        }

        var set = JsonNode.Parse(frame)!;
        foreach (var activity in set["activities"]!.AsArray())
        {
            if (activity!["id"] is { } id)
            {
                seen.AddOrUpdate(id.ToString(), 1, (_, count) => count + 1);
            }

            OnActivity?.Invoke(activity);
        }

        Watermark = set["watermark"]?.ToString() ?? Watermark;
    }

    private async Task<JsonNode> SendAsync(HttpMethod method, string path, object? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, Elsewhere is null ? new Uri(path, UriKind.Relative) : new Uri(Elsewhere(), path));
        if (token.Length > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        request.Content = body is null ? null : JsonContent.Create(body);
        try
        {
            using var response = await http.SendAsync(request, cancellation);
            response.EnsureSuccessStatusCode();
            return (await JsonSerializer.DeserializeAsync<JsonNode>(await response.Content.ReadAsStreamAsync(cancellation), cancellationToken: cancellation))!;
        }
        catch (Exception cut) when (cut is IOException or JsonException)
        {
            throw new HttpRequestException("The answer was cut off.", cut);
        }
    }
}
