using System.Text.Json.Nodes;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Matching;
using SmardBot.Core.Reviews;
using SmardBot.Host.Tests.Staff;

namespace SmardBot.Host.Tests.Inbox;

/// <summary>Curators in Teams: missed questions and proposals, one at a time.</summary>
public sealed class CuratorTests(InboxService service) : IClassFixture<InboxService>, IAsyncLifetime
{
    public Task InitializeAsync() => service.ConnectAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Missed_questions_come_one_at_a_time_and_are_decided_in_the_curators_own_words()
    {
        await MissAsync("pls how come my boy has it of all", times: 30);
        await MissAsync("cheap flights to lisbon in may", times: 20);
        await service.SayAsync("cora", "review");
        var (id, card) = Last;
        Assert.Contains("pls how come my boy has it of all", card);
        Assert.Contains("What about causes?", card);
        var key = Key(card);

        var copied = await PressAsync("review.belongs", key, id, new JsonObject { ["entry"] = "causes", ["text"] = "pls how come my boy has it of all" });
        Assert.Contains("family's own sentence", copied);
        var next = await PressAsync("review.belongs", key, id, new JsonObject { ["entry"] = "causes", ["text"] = "how does a boy come to have smard1" });

        Assert.Contains("how does a boy come to have smard1", service.Services.GetRequiredService<KnowledgeBase>().Current!.Catalog.Find("causes")!.Questions);
        Assert.Contains("cheap flights to lisbon", next);
        // Everybody in the channel sees the next one, not only who pressed.
        Assert.Contains("cheap flights to lisbon", Last.Card);
        Assert.DoesNotContain("cheap flights", await PressAsync("review.leave", Key(next), id));
    }

    [Fact]
    public async Task What_a_person_replied_becomes_an_answer_that_somebody_else_accepts_and_the_next_family_gets_it()
    {
        var family = await FamilyChat.OpenAsync(service);
        var ticket = await family.AskPersonAsync("please could our girl go swimming in a warm pool one day");
        await service.SendAsync("all", "ticket.reply", ticket, new JsonObject { ["text"] = "Many children enjoy warm water with their care team's consent.", ["once"] = "r1" });
        var dialog = (await service.OpenAsync("all", "ticket.answer", ticket))["task"]!["value"]!["card"]!["content"]!.ToJsonString();
        Assert.Contains("Many children enjoy warm water", dialog);
        Assert.DoesNotContain("our girl", dialog);
        var written = new JsonObject
        {
            ["title"] = "Can children with SMARD1 go into water?",
            ["answer"] = "Many children enjoy warm water. Their care team says what they need for it.",
            ["questions"] = "is bathing possible\nmay children with smard1 swim\nare pools fine\nwhat about hydrotherapy\nis water safe for them\nplease could our girl go swimming in a warm pool one day",
            ["sources"] = "S1",
            ["theme"] = "genes-and-family",
            ["entry"] = "water",
        };

        Assert.Contains("family's own sentence", TeamsThread.Text(await service.SendAsync("all", "ticket.answer", ticket, written)));
        written["questions"] = "is bathing possible\nmay children with smard1 swim\nare pools fine\nwhat about hydrotherapy\nis water safe for them";
        Assert.Contains("Proposed.", TeamsThread.Text(await service.SendAsync("all", "ticket.answer", ticket, written)));
        await service.SayAsync("dora", "proposals");
        var (id, card) = Last;
        Assert.Contains("Their care team says what they need", card);

        Assert.Contains("You wrote it", await PressAsync("proposal.accept", Key(card), id, name: "all"));
        Assert.Contains("Say in one sentence why", await PressAsync("proposal.return", Key(card), id, name: "dora"));
        Assert.Contains("Nothing waits", await PressAsync("proposal.accept", Key(card), id, name: "dora"));

        var next = await FamilyChat.OpenAsync(service);
        Assert.Contains("Their care team says what they need", await next.SayAsync("may children with smard1 swim"));
    }

    [Fact]
    public async Task A_proposal_is_returned_with_a_reason()
    {
        var ticket = await (await FamilyChat.OpenAsync(service)).AskPersonAsync("is there a summer camp for siblings");
        await service.SendAsync("cora", "ticket.answer", ticket, new JsonObject
        {
            ["title"] = "Are there camps?",
            ["answer"] = "Some organisations have camps.",
            ["questions"] = "camps\nholiday weeks\nwhere do siblings meet\ncamp for brothers\nweeks for families",
            ["sources"] = "S1",
            ["theme"] = "genes-and-family",
            ["entry"] = "camps",
        });
        await service.SayAsync("doc", "proposals");
        var (id, card) = Last;
        Assert.Contains("Are there camps?", card);

        Assert.Contains("Nothing waits", await PressAsync("proposal.return", Key(card), id, new JsonObject { ["why"] = "It names no organisation." }, name: "doc"));

        using var cora = await service.SignInAsync("Cora", "curator");
        Assert.Contains("Are there camps?", (await cora.PageAsync("/staff/proposals?state=declined")).Body!.TextContent);
    }

    [Fact]
    public async Task The_words_of_others_are_questions_and_those_of_another_role_are_refused()
    {
        await service.SayAsync("ana", "review");
        Assert.Contains("Your role does not allow that.", LastLine);
        await service.SayAsync("ana", "proposals");
        Assert.Contains("Your role does not allow that.", LastLine);
        var before = service.Teams.Threads.Sum(thread => thread.Said.Count);

        await service.SayAsync("eve", "review");

        await Eventually.IsTrueAsync(() => service.Teams.Threads.Sum(thread => thread.Said.Count) > before);
        Assert.DoesNotContain("listed as staff", Last.Card);
        Assert.DoesNotContain("review.", Last.Card);
    }

    private async Task<string> PressAsync(string verb, string key, string card, JsonObject? fields = null, string name = "cora") =>
        TeamsThread.Text((await service.PressAsync(name, verb, key, fields, card: card))["value"]);

    private TeamsThread Channel => service.Teams.Threads.Single(thread => thread.Id == TeamsChannel.Id);

    /// <summary>The last message below the channel's own, which the replies to commands are.</summary>
    private (string Id, string Card) Last => (Channel.Said[^1].Id, TeamsThread.Text(Channel.Said[^1].Message["attachments"]?[0]?["content"]));

    private string LastLine => Channel.Lines[^1];

    private static string Key(string card) => JsonNode.Parse(card)!["actions"]![0]!["data"]!["id"]!.ToString();

    private async Task MissAsync(string text, int times) => await service.Services.GetRequiredService<IReviewStore>().AddAsync(new ReviewBatch(
        [new ReviewQuestion(DateOnly.FromDateTime(service.Clock.GetUtcNow().UtcDateTime), "directline", TurnOutcome.Fallback, text, [], [new("causes", 0.4)], times)], [], []));
}
