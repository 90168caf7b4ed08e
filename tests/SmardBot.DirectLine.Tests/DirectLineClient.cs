using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SmardBot.Testing;

namespace SmardBot.DirectLine.Tests;

/// <summary>Speaks Direct Line by plain HTTP.</summary>
internal sealed class DirectLineClient(DirectLineServer server, string? bearer = null)
{
    private const string Base = "/v3/directline";

    public string Conversation { get; private set; } = "";

    public string UserId { get; private set; } = "";

    public string Token => bearer ?? "";

    /// <summary>A client with a token of the chat page.</summary>
    public static async Task<DirectLineClient> OfPageAsync(DirectLineServer server)
    {
        var token = await new DirectLineClient(server).SendAsync("POST", "/api/widget/token");
        return new DirectLineClient(server, token["token"]) { Conversation = token["conversationId"]!, UserId = token["userId"]! };
    }

    /// <summary>A client of the chat page whose conversation has begun and been greeted.</summary>
    public static async Task<DirectLineClient> StartedAsync(DirectLineServer server)
    {
        var client = await OfPageAsync(server);
        await client.StartAsync();
        await client.WaitForAsync(1);
        return client;
    }

    public DirectLineClient With(string? otherBearer) => new(server, otherBearer) { Conversation = Conversation, UserId = UserId };

    public Task<Reply> GenerateAsync(object? body = null) => SendAsync("POST", $"{Base}/tokens/generate", body);

    public Task<Reply> RefreshAsync() => SendAsync("POST", $"{Base}/tokens/refresh");

    public async Task<Reply> StartAsync(object? body = null)
    {
        var reply = await SendAsync("POST", $"{Base}/conversations", body);
        Conversation = reply["conversationId"] ?? Conversation;
        return reply;
    }

    public Task<Reply> ReconnectAsync(string? watermark = null) =>
        SendAsync("GET", $"{Base}/conversations/{Conversation}{Query(watermark)}");

    public Task<Reply> ReadAsync(string? watermark = null) =>
        SendAsync("GET", $"{Base}/conversations/{Conversation}/activities{Query(watermark)}");

    public Task<Reply> PostAsync(object activity) =>
        SendAsync("POST", $"{Base}/conversations/{Conversation}/activities", activity);

    public Task<Reply> SayAsync(string text, string? clientActivityId = null) =>
        PostAsync(new { type = "message", from = new { id = "somebody" }, text, channelData = clientActivityId is null ? null : new { clientActivityID = clientActivityId } });

    /// <summary>The history once it holds so many activities.</summary>
    public Task<Reply> WaitForAsync(int count) => Eventually.GetAsync(() => ReadAsync(), reply => reply.Activities.Count >= count);

    public async Task<StreamClient> OpenStreamAsync(string? watermark = "") =>
        await StreamClient.ConnectAsync((await ReconnectAsync(watermark))["streamUrl"]!);

    public Task<Reply> SendAsync(string method, string path, object? body = null, Action<HttpRequestMessage>? change = null) =>
        SendAsync(method, path, body is null ? null : new StringContent(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"), change);

    public async Task<Reply> SendAsync(string method, string path, HttpContent? content, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path)
        {
            Content = content,
            Version = server.Http.DefaultRequestVersion,
            VersionPolicy = server.Http.DefaultVersionPolicy,
        };
        if (bearer is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        }

        change?.Invoke(request);
        var response = await server.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new Reply(response.StatusCode, text.Length > 0 ? JsonNode.Parse(text) : null, response);
    }

    private static string Query(string? watermark) => watermark is null ? "" : "?watermark=" + Uri.EscapeDataString(watermark);
}
