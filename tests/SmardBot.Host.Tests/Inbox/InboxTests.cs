using System.Net;
using System.Text.Json.Nodes;
using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Faq;
using SmardBot.Host.Tests.Staff;

namespace SmardBot.Host.Tests.Inbox;

/// <summary>A family in its chat, staff in a channel of Teams: through the front doors of both.</summary>
public sealed class InboxTests(InboxService service) : IClassFixture<InboxService>, IAsyncLifetime
{
    public Task InitializeAsync() => service.ConnectAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_family_asks_staff_take_it_and_reply_and_the_family_has_the_reply_once()
    {
        var (family, ticket) = await AskAsync("where can she swim in Leeds, my name is Petra Walker");
        var card = (await service.ThreadAsync("where can she swim")).Card;
        Assert.DoesNotContain("Walker", card);
        Assert.Contains("waiting", card);
        Assert.Contains(Disclaimer.Text, card);

        var taken = await service.PressAsync("ana", "ticket.take", ticket);
        Assert.Contains("ana has it", taken["value"]!.ToJsonString());
        await service.ThreadAsync("ana has it");
        var dialog = await service.OpenAsync("ana", "ticket.reply", ticket);
        var send = Action(dialog);
        foreach (var _ in new[] { "sent", "sent again" })
        {
            send["text"] = "The **pool** has a warm day.";
            var sent = await service.SendAsync("ana", "ticket.reply", ticket, send);
            Assert.Contains("Sent.", sent["task"]!["value"]!.ToString());
        }

        var thread = await service.ThreadAsync("answered by ana", thread => thread.Lines.Length > 0);
        Assert.Contains("The **pool** has a warm day.", Assert.Single(thread.Lines));
        var reply = Assert.Single(await family.AllAsync(), text => text.Contains("warm day", StringComparison.Ordinal));
        Assert.EndsWith(Disclaimer.Text, reply);
        Assert.DoesNotContain("ana", reply);
    }

    [Fact]
    public async Task Of_two_who_take_it_one_has_it_and_the_other_is_told_who()
    {
        var (_, ticket) = await AskAsync("which school bus takes a ventilator");
        await service.ThreadAsync("which school bus");

        var both = await Task.WhenAll(service.PressAsync("ana", "ticket.take", ticket), service.PressAsync("ben", "ticket.take", ticket));

        var holder = (await service.Services.GetRequiredService<ITicketStore>().FindAsync(ticket))!.Holder!;
        var late = Assert.Single(both, answer => answer["value"]!.ToJsonString().Contains("warning", StringComparison.Ordinal)).ToJsonString();
        Assert.True(late.Contains($"{holder} has it", StringComparison.Ordinal), late);
        var closed = await service.OpenAsync(holder == "ana" ? "ben" : "ana", "ticket.reply", ticket);
        Assert.Contains($"{holder} has it.", closed["task"]!["value"]!.ToString());
        await service.ThreadAsync($"{holder} has it");
    }

    [Fact]
    public async Task A_forbidden_reply_is_named_kept_in_the_dialog_and_not_sent()
    {
        var (family, ticket) = await AskAsync("how much juice may he have");

        var answer = await service.SendAsync("ana", "ticket.reply", ticket, new JsonObject { ["text"] = "Give him 5 ml every hour.", ["once"] = "o1" });

        var dialog = answer["task"]!["value"]!["card"]!["content"]!.ToJsonString();
        Assert.Contains("It was not sent", dialog);
        Assert.Contains("Give him 5 ml every hour.", dialog);
        Assert.DoesNotContain(await family.AllAsync(), text => text.Contains("5 ml", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_entry_is_sent_closed_and_opened_again()
    {
        var (family, ticket) = await AskAsync("why did this happen to him of all boys");
        await service.ThreadAsync("of all boys");

        var sent = await service.SendAsync("ben", "ticket.entry", ticket, new JsonObject { ["entry"] = "causes", ["once"] = "e1" });
        var hidden = await service.SendAsync("ben", "ticket.entry", ticket, new JsonObject { ["entry"] = "treatment", ["once"] = "e2" });

        Assert.Contains("Sent.", sent["task"]!["value"]!.ToString());
        Assert.Contains("no such entry", hidden.ToJsonString());
        Assert.Contains("What about causes?", await family.LastAsync());
        await service.PressAsync("ben", "ticket.close", ticket);
        await service.ThreadAsync("of all boys", thread => thread.Card.Contains("closed", StringComparison.Ordinal));
        await service.PressAsync("ana", "ticket.reopen", ticket);
        await service.ThreadAsync("of all boys", thread => thread.Card.Contains("ana has it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_family_writes_next_comes_into_the_thread_masked_and_an_alarm_is_shown()
    {
        var (family, ticket) = await AskAsync("do dogs help with therapy");
        await service.ThreadAsync("do dogs help");
        await service.PressAsync("ana", "ticket.take", ticket);

        await family.TellAsync("her dog is called Rex, call me on 0171 555 0199 please");
        Assert.Contains("emergency", await family.SayAsync("she stopped breathing and is blue"), StringComparison.OrdinalIgnoreCase);

        var thread = await service.ThreadAsync("do dogs help", thread => thread.Lines.Length > 1 && thread.Card.Contains("found an alarm", StringComparison.Ordinal));
        Assert.Contains("her dog is called Rex", thread.Lines[0]);
        Assert.DoesNotContain("0199", thread.Lines[0]);
        Assert.All(thread.Said, said => Assert.Contains(Disclaimer.Text, said.Message["text"]!.ToString()));
    }

    [Fact]
    public async Task A_family_that_is_forgotten_is_forgotten_in_the_channel_too()
    {
        var (family, _) = await AskAsync("a secret about bicycles");
        await service.ThreadAsync("a secret about bicycles");
        await family.TellAsync("one more secret");
        var id = (await service.ThreadAsync("a secret about bicycles", thread => thread.Lines.Length == 1)).Id;

        await family.SayAsync("Forget me");
        service.Clock.Advance(TimeSpan.FromSeconds(6));

        var thread = await service.ThreadAsync("was deleted", thread => thread.Id == id);
        Assert.DoesNotContain("secret", thread.Root.ToJsonString());
        Assert.Empty(thread.Said);
    }

    [Fact]
    public async Task A_family_that_did_not_agree_to_Teams_stays_on_the_staff_pages()
    {
        var (_, ticket) = await service.AskAsync("only for the pages");
        await AskAsync("this one may be copied");

        await service.ThreadAsync("this one may be copied");
        service.Clock.Advance(TimeSpan.FromSeconds(6));
        var (_, _) = await AskAsync("and this one after it");
        await service.ThreadAsync("and this one after it");

        Assert.DoesNotContain(service.Teams.Threads, thread => thread.Card.Contains("only for the pages", StringComparison.Ordinal));
        using var ana = await service.SignInAsync("Ana", "staff");
        Assert.Equal(HttpStatusCode.OK, (await ana.GetAsync($"/staff/inbox/{ticket}")).StatusCode);
    }

    private async Task<(FamilyChat Family, string Ticket)> AskAsync(string question)
    {
        var family = await FamilyChat.OpenAsync(service);
        var ticket = await family.AskPersonAsync(question);
        service.Clock.Advance(TimeSpan.FromSeconds(1));
        return (family, ticket);
    }

    private static JsonObject Action(JsonNode dialog) => dialog["task"]!["value"]!["card"]!["content"]!["actions"]![0]!["data"]!.DeepClone().AsObject();
}
