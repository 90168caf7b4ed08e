using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SmardBot.Core.Conversations.Tickets;

namespace SmardBot.Host.Tests.Staff;

/// <summary>A family in the chat and staff on their pages, through the doors of both.</summary>
public sealed class FamilyTests(StaffService service) : IClassFixture<StaffService>
{
    [Fact]
    public async Task A_family_agrees_first_and_then_its_question_waits_with_what_the_bot_had_said()
    {
        var family = await ChatAsync();
        await family.SayAsync("what causes smard1 in boys");
        var consent = await family.SayAsync("Talk to a person");
        Assert.Contains("May a person read this chat?", consent);
        using var ana = await service.SignInAsync("Ana", "staff");
        Assert.DoesNotContain("in boys", (await ana.PageAsync("/staff/inbox")).Body!.TextContent);

        Assert.Contains("Your question waits for a person", await family.SayAsync("yes"));

        Assert.Equal("waiting", (await family.GetAsync("/api/widget/person"))["standing"]!.GetValue<string>());
        Assert.Contains("what causes smard1 in boys", (await ana.PageAsync("/staff/inbox")).Body!.TextContent);
        Assert.Contains("waits for a person", await family.SayAsync("Talk to a person"));
    }

    [Fact]
    public async Task A_no_opens_nothing()
    {
        var family = await ChatAsync();
        await family.SayAsync("Talk to a person");

        await family.SayAsync("No, thank you");

        Assert.Equal("can-be-asked", (await family.GetAsync("/api/widget/person"))["standing"]!.GetValue<string>());
    }

    [Fact]
    public async Task While_a_person_has_it_the_bot_is_silent_and_the_gate_is_not()
    {
        var (family, ticket) = await AskedAsync("can dogs visit her ward");
        using var ana = await service.SignInAsync("Ana", "staff");
        await ana.PageAsync($"/staff/inbox/{ticket}");
        await ana.PostAsync($"/staff/inbox/{ticket}/take");

        var unanswered = await family.TellAsync("what causes smard1");
        Assert.Contains("emergency", await family.SayAsync("she stopped breathing and is blue"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("", await family.RepliesAsync(unanswered));

        var page = await ana.PageAsync($"/staff/inbox/{ticket}");
        Assert.Contains("what causes smard1", page.QuerySelector(".chat")!.TextContent);
        Assert.NotNull(page.QuerySelector(".mark.danger"));
        service.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.NotEqual("", await family.SayAsync("what causes smard1"));
    }

    [Fact]
    public async Task A_reply_comes_into_the_same_chat_and_is_read_on_another_device_with_the_code()
    {
        var (family, ticket) = await AskedAsync("who has a spare wheelchair");
        var code = (await family.PostAsync("/api/widget/code"))["code"]!.GetValue<string>();
        using var ana = await service.SignInAsync("Ana", "staff");
        await ana.PageAsync($"/staff/inbox/{ticket}");
        await ana.PostAsync($"/staff/inbox/{ticket}/reply", ("text", "The helpline lends them."), ("reply", "r1"));
        Assert.Contains("The helpline lends them.", await family.LastAsync());

        var other = await ChatAsync(code);

        Assert.Contains("The helpline lends them.", await other.LastAsync());
        await other.DeleteAsync("/api/widget/code");
        await Assert.ThrowsAsync<HttpRequestException>(() => ChatAsync(code));
    }

    [Fact]
    public async Task Forget_me_deletes_the_ticket_too()
    {
        var (family, ticket) = await AskedAsync("a question to be forgotten");
        await family.SayAsync("Forget me");
        using var ana = await service.SignInAsync("Ana", "staff");

        Assert.Equal(HttpStatusCode.NotFound, (await ana.GetAsync($"/staff/inbox/{ticket}")).StatusCode);
        Assert.DoesNotContain("to be forgotten", (await ana.PageAsync("/staff/inbox")).Body!.TextContent);
    }

    [Fact]
    public async Task A_family_that_needs_no_person_any_more_closes_it()
    {
        var (family, ticket) = await AskedAsync("never mind this one");

        Assert.Contains("closed", await family.SayAsync("I need no person any more"));

        using var ana = await service.SignInAsync("Ana", "staff");
        Assert.Contains("closed", (await ana.PageAsync($"/staff/inbox/{ticket}")).QuerySelector(".mark")!.TextContent);
    }

    private async Task<(Chat Family, string Ticket)> AskedAsync(string question)
    {
        var family = await ChatAsync();
        await family.SayAsync(question);
        await family.SayAsync("Talk to a person");
        await family.SayAsync("Yes, a person may read this chat");
        var ticket = await service.Services.GetRequiredService<ITicketStore>().FindOfAsync(family.Conversation);
        return (family, ticket!.Id);
    }

    private async Task<Chat> ChatAsync(string? code = null)
    {
        var client = service.Client();
        using var response = code is null
            ? await client.PostAsync("/api/widget/token", null)
            : await client.PostAsync("/api/widget/return", JsonContent.Create(new { code }));
        var token = JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token["token"]!.GetValue<string>());
        return new Chat(client, service.Services.GetRequiredService<ITicketStore>(), token["conversationId"]!.GetValue<string>());
    }

    /// <summary>The chat of a family, over Direct Line.</summary>
    private sealed class Chat(HttpClient client, ITicketStore tickets, string conversation)
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

        public string Conversation => conversation;

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
}
