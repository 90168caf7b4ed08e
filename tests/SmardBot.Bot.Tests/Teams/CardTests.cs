using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SmardBot.Bot.Http;
using SmardBot.Bot.Rendering;
using SmardBot.Core.Faq;
using SmardBot.Core.Language;
using SmardBot.Testing;

namespace SmardBot.Bot.Tests.Teams;

/// <summary>What the bot's cards hold.</summary>
[Collection(nameof(TeamsTests))]
public sealed class CardTests(TeamsBot bot)
{
    private const int MostBytes = 28 * 1024;
    private static readonly NodePackage Node = new("tests", "SmardBot.Testing", "node");

    [Fact]
    public async Task An_answer_is_a_card_with_everything_that_belongs_to_it()
    {
        var card = await bot.Talk().SaysAsync("what causes SMARD1?");
        var entry = bot.Catalog.Find("causes")!;

        Assert.Equal(entry.Title, card.Texts[0]);
        Assert.True(card.Says("SMARD1 is caused by changes in a gene called IGHMBP2."));
        Assert.True(card.Says("not yet reviewed by a clinician"));
        Assert.All(entry.Sources, id => Assert.True(card.Says($"]({bot.Catalog.FindSource(id)!.Url})"), $"Source {id} is missing."));
        Assert.True(card.Says($"{bot.Server.Http.BaseAddress!.GetLeftPart(UriPartial.Authority)}/faq/causes"));
        Assert.Contains("How is SMARD1 inherited?", card.Buttons);
        Assert.Contains("Not what I asked", card.Buttons);
        Assert.Equal("default", card.Message["channelData"]!["feedbackLoop"]!["type"]!.ToString());
        Assert.StartsWith(entry.Title, card.Message["summary"]!.ToString(), StringComparison.Ordinal);
        Assert.Null(card.Message["suggestedActions"]);
    }

    [Fact]
    public async Task Every_number_to_call_is_a_link_that_calls_it()
    {
        var card = await bot.Talk().SaysAsync("she stopped breathing and is blue");

        Assert.All(["911", "112", "999", "000"], number => Assert.True(card.Says($"[{number}](tel:{number})"), number));
    }

    [Fact]
    public async Task The_section_for_professionals_is_folded()
    {
        var card = await bot.Talk().SaysAsync("what causes SMARD1?");

        var toggle = Assert.Single(card.Actions, action => action["type"]!.ToString() == "Action.ToggleVisibility");
        var section = TeamsCard.Elements(card.Card["body"]).Single(element => element["id"]?.ToString() == toggle["targetElements"]![0]!.ToString());
        Assert.False(section["isVisible"]!.GetValue<bool>());
        Assert.Contains("biallelic", section["items"]![0]!["text"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Buttons_of_a_card_do_what_they_say()
    {
        var talk = bot.Talk();
        var answer = await talk.SaysAsync("what causes SMARD1?");

        var related = await talk.PressesAsync(answer, "How is SMARD1 inherited?");
        Assert.Equal("How is SMARD1 inherited?", related.Texts[0]);

        var asked = await talk.SaysAsync("how long do children with SMARD1 live?");
        var shown = await talk.PressesAsync(asked, "Yes, show me");
        Assert.Equal("How long do children with SMARD1 live?", shown.Texts[0]);

        var other = await talk.PressesAsync(shown, "Not what I asked");
        Assert.DoesNotContain("How long do children with SMARD1 live?", other.Texts);
    }

    [Fact]
    public async Task An_emergency_is_worded_for_staff_and_its_contacts_stand_above_answers_until_it_is_released()
    {
        var talk = bot.Talk("channel");
        var alarm = await talk.SaysAsync("she is not breathing");
        Assert.True(alarm.Says("Tell the caller to hang up"));
        Assert.Equal(["Help has been called", "This is not an emergency"], alarm.Buttons);

        var next = await talk.SaysAsync("what causes SMARD1?");
        Assert.StartsWith("**If someone is in danger now", next.Texts[0], StringComparison.Ordinal);
        Assert.Contains("What causes SMARD1?", next.Texts);
        Assert.Equal("What causes SMARD1?", (await talk.SaysAsync("what causes SMARD1?", "29:bob")).Texts[0]);

        await talk.PressesAsync(alarm, "This is not an emergency");
        Assert.Equal("What causes SMARD1?", (await talk.SaysAsync("what causes SMARD1?")).Texts[0]);
    }

    [Fact]
    public async Task After_a_real_emergency_staff_say_that_help_has_been_called_and_go_on()
    {
        var talk = bot.Talk();
        var alarm = await talk.SaysAsync("she is not breathing");

        Assert.True((await talk.PressesAsync(alarm, "Help has been called")).Says("Good that help is on its way"));
        Assert.Equal("What causes SMARD1?", (await talk.SaysAsync("what causes SMARD1?")).Texts[0]);
    }

    [Theory]
    [InlineData("thank you", "You are welcome")]
    [InlineData("what is the capital of france", "I can only answer questions about SMARD1")]
    [InlineData("can I talk to a person", "no person behind this chat")]
    [InlineData("should I raise his dose to 5 mg?", "I cannot advise on decisions")]
    [InlineData("I want to kill myself", "safeguarding procedure")]
    public async Task Everything_that_the_bot_says_is_a_card(string text, string expected) =>
        Assert.True((await bot.Talk().SaysAsync(text)).Says(expected));

    [RequiresToolFact("node", "npm")]
    public async Task Every_entry_and_every_pair_of_long_ones_fits_and_passes_the_official_parser()
    {
        var view = bot.Get<EntryView>();
        var texts = new ReplyTexts(bot.Catalog.Language.Replies);
        ShownEntry[] all = [.. bot.Catalog.Entries.Select(entry => view.Parts(bot.Catalog, texts, entry))];
        ShownEntry[] longest = [.. all.OrderByDescending(shown => shown.Entry.Answer.Length + shown.Entry.ForProfessionals?.Length).Take(12)];
        ShownEntry[][] answers = [.. all.Select(one => new[] { one }), .. longest.SelectMany(one => longest.Where(other => other != one).Select(other => new[] { one, other }))];
        var cards = new JsonArray();
        foreach (var answer in answers)
        {
            var name = string.Join('+', answer.Select(shown => shown.Entry.Id));
            var card = ReplyCard.Build(new Core.Answering.Reply { Shown = answer }, new CardTexts(texts), "https://smard1.example.org", new PhoneLinks(["911"]));
            Assert.True(Encoding.UTF8.GetByteCount(card.ToJsonString(WireJson.Options)) + Disclaimer.Text.Length < MostBytes, $"{name} is too large.");
            Assert.Equal(answer.Count(shown => shown.Entry.ForProfessionals is not null), TeamsCard.Elements(card["body"]).Count(element => element["isVisible"] is not null));
            cards.Add(new JsonObject { ["name"] = name, ["card"] = card });
        }

        Assert.Contains($"{answers.Length} cards", await Node.RunAsync(["check-cards.mjs"], cards.ToJsonString()), StringComparison.Ordinal);
    }

    [RequiresToolFact("node", "npm")]
    public async Task Every_kind_of_reply_passes_the_official_parser()
    {
        var cards = new JsonArray();
        foreach (var text in new[]
        {
            "what causes SMARD1 and how long do children live?", "how long do children with SMARD1 live?", "hello", "talk to a person", "what is the weather",
            "asdf qwer", "not what I asked", "was ist die ursache dieser krankheit?", "she is not breathing", "I want to kill myself",
        })
        {
            var card = await bot.Talk().SaysAsync(text);
            cards.Add(new JsonObject { ["name"] = text, ["card"] = card.Card.DeepClone() });
        }

        Assert.Contains($"{cards.Count} cards", await Node.RunAsync(["check-cards.mjs"], JsonSerializer.Serialize(cards)), StringComparison.Ordinal);
    }
}
