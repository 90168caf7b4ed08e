using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SmardBot.Core.Conversations.Tickets;

namespace SmardBot.Host.Tests.Staff;

/// <summary>The chat of a family, over Direct Line.</summary>
internal sealed class FamilyChat(HttpClient client, ITicketStore tickets, string conversation)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public string Conversation => conversation;

    /// <summary>Opens a chat as the widget does: a new one, or that of a return code.</summary>
    public static async Task<FamilyChat> OpenAsync(StaffService service, string? code = null)
    {
        var client = service.Client();
        using var response = code is null
            ? await client.PostAsync("/api/widget/token", null)
            : await client.PostAsync("/api/widget/return", JsonContent.Create(new { code }));
        var token = JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token["token"]!.GetValue<string>());
        return new FamilyChat(client, service.Services.GetRequiredService<ITicketStore>(), token["conversationId"]!.GetValue<string>());
    }

    /// <summary>Asks something, then for a person, and agrees.</summary>
    /// <returns>The ticket.</returns>
    public async Task<string> AskPersonAsync(string question)
    {
        await SayAsync(question);
        await SayAsync("Talk to a person");
        await SayAsync("Yes, a person may read this chat");
        return (await tickets.FindOfAsync(conversation))!.Id;
    }

    /// <summary>Everything that was said, by whomever.</summary>
    public async Task<string[]> AllAsync() => [.. (await ActivitiesAsync()).Select(activity => activity!["text"]?.GetValue<string>() ?? "")];

    public bool IsForgotten { get; private set; }

    /// <summary>Says something and waits until it is answered.</summary>
    public async Task<string> SayAsync(string text)
    {
        var id = await SendAsync(text);
        return await UntilAsync(async () => await RepliesAsync(id) is { Length: > 0 } replies ? replies : IsForgotten ? "" : null);
    }

    /// <summary>Says something to the person who has it, and waits until that person was told.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> TellAsync(string text)
    {
        var before = (await tickets.FindOfAsync(conversation))!.Version;
        var id = await SendAsync(text);
        return await UntilAsync(async () => (await tickets.FindOfAsync(conversation))!.Version > before ? id : null);
    }

    /// <summary>What was said to a message; empty for nothing.</summary>
    public async Task<string> RepliesAsync(string id) =>
        string.Join('\n', (await ActivitiesAsync()).Where(activity => activity!["replyToId"]?.GetValue<string>() == id).Select(activity => activity!["text"]?.GetValue<string>()));

    public async Task<string> LastAsync() => (await ActivitiesAsync())[^1]!["text"]!.GetValue<string>();

    public async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await client.GetStringAsync(path))!;

    public async Task<JsonNode> PostAsync(string path)
    {
        using var response = await client.PostAsync(path, null);
        return JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!;
    }

    public async Task DeleteAsync(string path) => (await client.DeleteAsync(path)).EnsureSuccessStatusCode();

    private static async Task<string> UntilAsync(Func<Task<string?>> look)
    {
        using var deadline = new CancellationTokenSource(Patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (true)
        {
            if (await look() is { } found)
            {
                return found;
            }

            await timer.WaitForNextTickAsync(deadline.Token);
        }
    }

    private async Task<string> SendAsync(string text)
    {
        using var sent = await client.PostAsync($"/v3/directline/conversations/{conversation}/activities", JsonContent.Create(new { type = "message", text, from = new { id = "dl_x" } }));
        return JsonNode.Parse(await sent.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!["id"]!.GetValue<string>();
    }

    /// <summary>The history; of a conversation that was forgotten nothing.</summary>
    private async Task<JsonArray> ActivitiesAsync()
    {
        using var response = await client.GetAsync($"/v3/directline/conversations/{conversation}/activities");
        IsForgotten = response.StatusCode == HttpStatusCode.NotFound;
        return IsForgotten ? [] : JsonNode.Parse(await response.Content.ReadAsStringAsync())!["activities"]!.AsArray();
    }
}
