using System.Text;
using System.Text.Json.Nodes;
using SmardBot.Core.Matching;
using SmardBot.Core.Reviews;
using SmardBot.Host.Tests.Staff;

namespace SmardBot.Host.Tests.Inbox;

/// <summary>Everything that staff see in Teams, by the official parser and the size that Teams takes.</summary>
public sealed class CardTests(InboxService service) : IClassFixture<InboxService>, IAsyncLifetime
{
    private const int MostBytes = 28_000;

    private static readonly NodePackage Node = new("tests", "SmardBot.Testing", "node");

    public Task InitializeAsync() => service.ConnectAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [RequiresToolFact("node", "npm")]
    public async Task Every_card_and_dialog_of_the_staff_fits_and_passes_the_official_parser()
    {
        var cards = new JsonArray();
        var family = await FamilyChat.OpenAsync(service);
        var ticket = await family.AskPersonAsync(string.Join(' ', Enumerable.Repeat("*could* [we](https://x.example) `see` <b>whales</b> über", 60)));
        Add(cards, "waiting", (await service.ThreadAsync("whales")).Root["attachments"]![0]!["content"]!);
        Add(cards, "taken", (await service.PressAsync("all", "ticket.take", ticket))["value"]!);
        Add(cards, "too late", (await service.PressAsync("ben", "ticket.take", ticket))["value"]!);
        Add(cards, "reply", Dialog(await service.OpenAsync("all", "ticket.reply", ticket)));
        Add(cards, "reply refused", Dialog(await service.SendAsync("all", "ticket.reply", ticket, new JsonObject { ["text"] = $"Give 5 ml. {new string('x', 3_900)}", ["once"] = "o" })));
        Add(cards, "entry", Dialog(await service.OpenAsync("all", "ticket.entry", ticket)));
        Add(cards, "answer", Dialog(await service.OpenAsync("all", "ticket.answer", ticket)));
        Add(cards, "closed", (await service.PressAsync("all", "ticket.close", ticket))["value"]!);
        await MissAsync(TurnOutcome.Fallback, "what about *stars* and [links](x)");
        await MissAsync(TurnOutcome.Emergency, "she stopped breathing in the film");
        var first = (await service.PressAsync("all", "review.next", "x"))["value"]!;
        Add(cards, "question", first);
        Add(cards, "another", (await service.PressAsync("all", "review.next", "x", new JsonObject { ["skip"] = "0" }))["value"]!);
        await service.SendAsync("cora", "ticket.answer", "", new JsonObject
        {
            ["title"] = "Is there a long answer?",
            ["answer"] = string.Join("\n\n", Enumerable.Repeat("This paragraph says **one thing** that families should know about the answer, in plain words.", 80)),
            ["questions"] = "a long one\nthe longest one\nhow long is it\nis it that long\nlong answer please",
            ["sources"] = "S1",
            ["theme"] = "genes-and-family",
            ["entry"] = "long",
        });
        Add(cards, "proposal", (await service.PressAsync("doc", "proposal.next", "x"))["value"]!);

        Assert.Contains($"{cards.Count} cards", await Node.RunAsync(["check-cards.mjs"], cards.ToJsonString()));
    }

    private static JsonNode Dialog(JsonNode response) => response["task"]!["value"]!["card"]!["content"]!;

    private static void Add(JsonArray cards, string name, JsonNode card)
    {
        Assert.True(Encoding.UTF8.GetByteCount(TeamsThread.Text(card)) < MostBytes, $"{name} is too large: {TeamsThread.Text(card).Length}");
        Assert.True(card["body"]!.AsArray().Count > 1, $"{name}: {card.ToJsonString()}");
        cards.Add(new JsonObject { ["name"] = name, ["card"] = card.DeepClone() });
    }

    private async Task MissAsync(TurnOutcome outcome, string text) => await service.Services.GetRequiredService<IReviewStore>().AddAsync(new ReviewBatch(
        [new ReviewQuestion(DateOnly.FromDateTime(service.Clock.GetUtcNow().UtcDateTime), "directline", outcome, text, [], [new("causes", 0.4)], 3)], [], []));
}
