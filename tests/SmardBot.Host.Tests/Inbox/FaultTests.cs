using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Staff;
using SmardBot.Host.Tests.Staff;

namespace SmardBot.Host.Tests.Inbox;

/// <summary>What becomes of questions when the channel, the service of Teams or this service itself goes away.</summary>
public sealed class FaultTests
{
    [Theory]
    [InlineData(404)]
    [InlineData(403)]
    public async Task A_channel_that_refuses_the_bot_is_seen_by_an_operator_and_the_question_waits_on_the_pages_until_it_works_again(int status)
    {
        using var service = new InboxService();
        await service.InitializeAsync();
        await service.ConnectAsync();
        using var cora = await service.SignInAsync("Cora", "curator");
        using var ana = await service.SignInAsync("Ana", "staff");
        service.Teams.Refusal = status;

        await AskAsync(service, "who mends wheelchairs");

        var health = await Eventually.GetAsync(() => HealthAsync(service), health => health["inbox"]!.ToString().Contains($"{status}", StringComparison.Ordinal));
        Assert.Equal("degraded", health["status"]!.ToString());
        Assert.Contains("who mends wheelchairs", (await ana.PageAsync("/staff/inbox")).Body!.TextContent);
        var page = await cora.PageAsync("/staff/channels");
        Assert.Contains($"Teams refuses it ({status})", page.QuerySelector("[role=alert]")!.TextContent);

        service.Teams.Refusal = null;
        var retry = page.QuerySelectorAll("form").Select(form => form.GetAttribute("action")!).Single(action => action.EndsWith("/retry", StringComparison.Ordinal));
        (await cora.PostAsync(retry)).Dispose();
        service.Clock.Advance(TimeSpan.FromSeconds(6));
        await service.ThreadAsync("who mends wheelchairs");
        await Eventually.GetAsync(() => HealthAsync(service), health => health["inbox"]!.ToString() == "connected");
        await service.DisposeAsync();
    }

    [Fact]
    public async Task A_channel_that_is_tried_again_by_itself_gets_what_is_owed()
    {
        using var service = new InboxService();
        await service.InitializeAsync();
        await service.ConnectAsync();
        service.Teams.Refusal = 403;
        await AskAsync(service, "who sews bibs");
        await Eventually.GetAsync(() => HealthAsync(service), health => health["inbox"]!.ToString() != "connected");
        service.Teams.Refusal = null;

        service.Clock.Advance(TimeSpan.FromMinutes(6));

        await service.ThreadAsync("who sews bibs");
        await service.DisposeAsync();
    }

    [Fact]
    public async Task A_card_that_somebody_deleted_is_posted_anew()
    {
        using var service = new InboxService();
        await service.InitializeAsync();
        await service.ConnectAsync();
        var ticket = await AskAsync(service, "who lends toys");
        var first = await service.ThreadAsync("who lends toys");
        service.Teams.Forget(first);

        await service.PressAsync("ana", "ticket.take", ticket);

        await service.ThreadAsync("who lends toys", thread => thread != first && thread.Card.Contains("ana has it", StringComparison.Ordinal));
        await service.DisposeAsync();
    }

    [Fact]
    public async Task What_was_owed_to_the_channel_survives_the_end_of_the_process()
    {
        using var folder = new TemporaryFolder();
        (string, string)[] store = [("Storage:Provider", "Sqlite"), ("Storage:ConnectionString", $"Data Source={Path.Combine(folder.Path, "smardbot.db")}")];
        await using var teams = await TeamsChannel.StartAsync();
        using (var first = new InboxService(teams, store))
        {
            await ((IAsyncLifetime)first).InitializeAsync();
            await first.ConnectAsync();
            // A service that asks to come again: the post is on its way when the process ends.
            teams.Refusal = 503;
            await AskAsync(first, "who knows a good dentist");
            await Eventually.IsTrueAsync(() => teams.Refused > 0);
        }

        teams.Refusal = null;
        using var second = new InboxService(teams, store);
        await ((IAsyncLifetime)second).InitializeAsync();
        second.Clock.Advance(TimeSpan.FromMinutes(5));

        await second.ThreadAsync("who knows a good dentist");
    }

    [Fact]
    public async Task Of_two_instances_on_one_store_one_posts_a_card()
    {
        using var folder = new TemporaryFolder();
        (string, string)[] store = [("Storage:Provider", "Sqlite"), ("Storage:ConnectionString", $"Data Source={Path.Combine(folder.Path, "smardbot.db")}")];
        await using var teams = await TeamsChannel.StartAsync();
        using var first = new InboxService(teams, store);
        using var second = new InboxService(teams, store) { Clock = first.Clock };
        await ((IAsyncLifetime)first).InitializeAsync();
        await ((IAsyncLifetime)second).InitializeAsync();
        await first.ConnectAsync();
        first.Clock.Advance(TimeSpan.FromSeconds(6));

        foreach (var number in Enumerable.Range(0, 5))
        {
            var ticket = await AskAsync(first, $"who repairs hoists number {number}");
            // Both look at the same moment for what is owed.
            first.Clock.Advance(TimeSpan.FromSeconds(5));
            await second.PressAsync("ben", "ticket.take", ticket);
            await first.ThreadAsync($"number {number}", thread => thread.Card.Contains("ben has it", StringComparison.Ordinal));
        }

        Assert.Equal(5, teams.Threads.Count(thread => thread.Card.Contains("hoists", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_reply_that_a_process_kept_and_did_not_say_is_said_once_by_the_next()
    {
        using var folder = new TemporaryFolder();
        (string, string)[] store = [("Storage:Provider", "Sqlite"), ("Storage:ConnectionString", $"Data Source={Path.Combine(folder.Path, "smardbot.db")}")];
        await using var teams = await TeamsChannel.StartAsync();
        string code;
        using (var first = new InboxService(teams, store))
        {
            await ((IAsyncLifetime)first).InitializeAsync();
            var family = await FamilyChat.OpenAsync(first);
            var tickets = first.Services.GetRequiredService<ITicketStore>();
            var ticket = (await tickets.FindAsync(await family.AskPersonAsync("who knows a good barber")))!;
            code = (await first.Services.GetRequiredService<FamilyTickets>().NewCodeAsync(ticket.ConversationId, default))!;
            ticket = (await tickets.FindAsync(ticket.Id))!;
            // As far as a reply comes when the process ends right after it was kept.
            var line = AuditLine.Of(new StaffMember("ana", "Ana", StaffRoles.Staff, StaffMember.Teams), first.Clock.GetUtcNow(), TicketActions.Answered, ticket.Id);
            Assert.True(await tickets.ChangeAsync(
                ticket with { State = TicketState.Answered }, line, new TicketReply("r1", ticket.Id, ticket.ConversationId, "Support team", "The clinic has one.", first.Clock.GetUtcNow())));
        }

        using var second = new InboxService(teams, store);
        await ((IAsyncLifetime)second).InitializeAsync();
        var again = await FamilyChat.OpenAsync(second, code);

        await Eventually.GetAsync(again.AllAsync, all => all.Any(text => text.Contains("The clinic has one.", StringComparison.Ordinal)));
        second.Clock.Advance(TimeSpan.FromSeconds(11));
        Assert.Single(await again.AllAsync(), text => text.Contains("The clinic has one.", StringComparison.Ordinal));
    }

    private static async Task<string> AskAsync(InboxService service, string question) => await (await FamilyChat.OpenAsync(service)).AskPersonAsync(question);

    private static async Task<JsonNode> HealthAsync(InboxService service)
    {
        using var client = service.Client();
        using var response = await client.GetAsync("/health/ready");
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }
}
