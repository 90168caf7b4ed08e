using System.Net;
using System.Text.Json.Nodes;
using SmardBot.Bot.Inbox;
using SmardBot.Core.Conversations.Inbox;
using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Staff;

namespace SmardBot.Host.Tests.Inbox;

/// <summary>Who may do what in Teams: every verb against every role, and against those who are nobody there.</summary>
public sealed class RightsTests(InboxService service) : IClassFixture<InboxService>, IAsyncLifetime
{
    private const string NotAllowed = "Your role does not allow that.";

    private static readonly (string Name, StaffRoles Roles)[] People =
        [("ana", StaffRoles.Staff), ("cora", StaffRoles.Curator), ("doc", StaffRoles.Clinician), ("all", StaffRoles.Staff | StaffRoles.Curator | StaffRoles.Clinician)];

    public Task InitializeAsync() => service.ConnectAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Every_verb_is_for_those_whose_role_allows_its_deed_and_for_nobody_else()
    {
        Assert.True(StaffVerbs.Deeds.Count >= 6);
        foreach (var (name, roles) in People)
        {
            foreach (var (verb, deed) in StaffVerbs.Deeds)
            {
                var may = (roles & StaffRights.For(deed)) != StaffRoles.None;
                foreach (var answer in await EachWayAsync(name, verb))
                {
                    Assert.True(may == !answer.Contains(NotAllowed, StringComparison.Ordinal), $"{verb} as {roles}: {answer}");
                }
            }
        }
    }

    [Theory]
    [InlineData("gus", "Guests cannot act")]
    [InlineData("max", "not a member of the team")]
    [InlineData("eve", "not listed as staff")]
    public async Task Whoever_is_a_guest_no_member_or_not_listed_can_do_nothing(string name, string why)
    {
        var (_, ticket) = await service.AskAsync($"not for {name}");
        foreach (var verb in StaffVerbs.Deeds.Keys.Append("ticket.unheard-of"))
        {
            Assert.All(await EachWayAsync(name, verb, ticket), answer => Assert.Contains(why, answer));
        }

        Assert.Equal(TicketState.Waiting, (await service.Services.GetRequiredService<ITicketStore>().FindAsync(ticket))!.State);
    }

    [Fact]
    public async Task In_another_channel_or_group_nothing_can_be_done_and_in_a_chat_with_the_bot_it_can()
    {
        var (_, ticket) = await service.AskAsync("only where nobody else reads");

        Assert.Contains("in the channel that is the inbox", (await service.PressAsync("ana", "ticket.take", ticket, channel: TeamsChannel.Shared)).ToJsonString());
        Assert.Contains("in the channel that is the inbox", (await service.PressAsync("ana", "ticket.take", ticket, channel: "19:group", type: "groupChat")).ToJsonString());
        Assert.Contains("ana has it", (await service.PressAsync("ana", "ticket.take", ticket, channel: "a:ana", type: "personal")).ToJsonString());
    }

    [Fact]
    public async Task A_verb_that_is_not_in_the_table_does_nothing() =>
        Assert.Contains(NotAllowed, (await service.PressAsync("all", "ticket.delete", "x")).ToJsonString());

    [Theory]
    [InlineData("ana", TeamsChannel.Id, "channel", TeamsChannel.Tenant, NotAllowed)]
    [InlineData("gus", TeamsChannel.Id, "channel", TeamsChannel.Tenant, "Guests cannot act")]
    [InlineData("max", TeamsChannel.Id, "channel", TeamsChannel.Tenant, "not a member of the team")]
    [InlineData("eve", TeamsChannel.Id, "channel", TeamsChannel.Tenant, "not listed as staff")]
    [InlineData("cora", TeamsChannel.Id, "channel", "tenant-9", "Your tenant is not")]
    [InlineData("cora", "a:cora", "personal", TeamsChannel.Tenant, "Only a channel of a team")]
    [InlineData("cora", TeamsChannel.Shared, "channel", TeamsChannel.Tenant, "not a member of the team")]
    public async Task A_channel_is_asked_for_by_a_curator_who_is_a_member_in_a_channel_of_the_own_tenant(string name, string channel, string type, string tenant, string why)
    {
        var store = service.Services.GetRequiredService<IInboxStore>();
        var before = await store.ReadAsync();

        Assert.Equal(HttpStatusCode.OK, (await service.SayAsync(name, "Receive questions!", channel, type, tenant)).StatusCode);

        Assert.Contains(service.Teams.Threads.Where(thread => thread.Id == channel).SelectMany(thread => thread.Lines), line => line.Contains(why, StringComparison.Ordinal));
        Assert.Equal(before, await store.ReadAsync());
    }

    [Fact]
    public async Task A_shared_channel_cannot_be_asked_for_by_its_own_members_either()
    {
        service.Teams.SharedMembers = true;
        await service.SayAsync("cora", "receive questions", TeamsChannel.Shared);
        service.Teams.SharedMembers = false;

        Assert.Contains(service.Teams.Threads.Where(thread => thread.Id == TeamsChannel.Shared).SelectMany(thread => thread.Lines), line => line.Contains("it cannot be the inbox", StringComparison.Ordinal));
        Assert.DoesNotContain(await service.Services.GetRequiredService<IInboxStore>().ReadAsync(), channel => channel.ConversationId == TeamsChannel.Shared);
    }

    [Fact]
    public async Task Who_asked_and_who_confirmed_stands_in_the_audit()
    {
        var lines = await service.Services.GetRequiredService<IAuditStore>().ReadAsync(new AuditQuery("channel."));

        Assert.Contains(lines, line => line is { Action: InboxActions.Asked, Actor: "cora", Door: StaffMember.Teams, Detail: "Helpline / Questions" });
        Assert.Contains(lines, line => line is { Action: InboxActions.Connected, Actor: "Dora", Door: StaffMember.Pages });
    }

    [Fact]
    public async Task Without_allowed_tenants_nobody_is_staff_in_Teams()
    {
        using var open = InboxService.WithoutTenants(service.Teams);
        await open.InitializeAsync();

        await open.SayAsync("cora", "receive questions");

        Assert.Contains(service.Teams.Threads.SelectMany(thread => thread.Lines), line => line.Contains("Teams:AllowedTenants is empty", StringComparison.Ordinal));
    }

    private async Task<string[]> EachWayAsync(string name, string verb, string ticket = "nothing") =>
    [
        (await service.PressAsync(name, verb, ticket)).ToJsonString(),
        (await service.OpenAsync(name, verb, ticket)).ToJsonString(),
        (await service.SendAsync(name, verb, ticket, new JsonObject { ["text"] = "words", ["entry"] = "causes" })).ToJsonString(),
    ];
}
