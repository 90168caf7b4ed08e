using System.Text.Json.Nodes;
using SmardBot.Core.Faq;

namespace SmardBot.Bot.Tests.Teams;

/// <summary>What people do in Teams that is no plain message: they edit, quote, mention and insert.</summary>
[Collection(nameof(TeamsTests))]
public sealed class PeopleInTeamsTests(TeamsBot bot)
{
    private const string Answer = "Call for help if your child stops breathing.";

    [Fact]
    public async Task An_edited_message_reaches_the_gate_and_is_answered_anew()
    {
        var talk = bot.Talk();
        await talk.SaysAsync("my baby is breathing well");

        Assert.True(Assert.Single(await talk.SendsAsync(new JsonObject { ["type"] = "messageUpdate", ["id"] = "f:1", ["text"] = "my baby is not breathing" })).Says("Tell the caller"));
        Assert.Equal("What causes SMARD1?", Assert.Single(await bot.Talk().SendsAsync(new JsonObject { ["type"] = "messageUpdate", ["id"] = "f:2", ["text"] = "what causes SMARD1?" })).Texts[0]);
    }

    public static TheoryData<string> Quoting() => new(
        """{"type":"message","text":"thank you","entities":[{"type":"quotedReply","quotedReply":{"messageId":"1","preview":"my baby is not breathing"}}]}""",
        """{"type":"message","text":"<quoted messageId=\"1\"/> thank you","entities":[{"type":"quotedReply","quotedReply":{"messageId":"1","preview":"my baby is not breathing"}}]}""",
        """{"type":"message","text":"my baby is not breathing thank you","entities":[{"type":"quotedReply","quotedReply":{"messageId":"1","preview":"my baby is not breathing"}}]}""",
        """{"type":"message","text":"thank you","attachments":[{"contentType":"messageReference","content":"{\"messageId\":\"1\",\"messagePreview\":\"my baby is not breathing\"}"}]}""",
        """{"type":"message","text":"","attachments":[{"contentType":"text/html","content":"<blockquote itemscope itemtype=\"http://schema.skype.com/Reply\" itemid=\"1\"><p>my baby is not breathing</p></blockquote><p>thank you</p>"}]}""");

    [Theory]
    [MemberData(nameof(Quoting))]
    public async Task What_a_message_quotes_is_not_what_its_writer_says(string message) =>
        Assert.True(Assert.Single(await bot.Talk().SendsAsync(JsonNode.Parse(message)!.AsObject())).Says("You are welcome"));

    [Fact]
    public async Task Own_words_that_somebody_has_set_as_a_quotation_are_read() =>
        Assert.True(Assert.Single(await bot.Talk().SendsAsync(new JsonObject
        {
            ["type"] = "message",
            ["text"] = "",
            ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = "<blockquote>my baby is not breathing</blockquote>" }),
        })).Says("Tell the caller"));

    [Theory]
    [InlineData("<at>SmardBot</at>")]
    [InlineData("<at>SmardBot</at>&nbsp;")]
    [InlineData("<at>SmardBot</at>\u00a0\r\n")]
    public async Task A_mere_mention_gets_the_greeting_of_staff_with_questions_to_begin_with(string text)
    {
        var mention = new JsonObject { ["type"] = "mention", ["text"] = "<at>SmardBot</at>", ["mentioned"] = new JsonObject { ["id"] = TeamsTalk.Bot, ["name"] = "SmardBot" } };

        var card = Assert.Single(await bot.Talk("channel").SendsAsync(new JsonObject { ["type"] = "message", ["text"] = text, ["entities"] = new JsonArray(mention) }));

        Assert.True(card.Says("for you and for the families whom you help"));
        Assert.DoesNotContain(card.Texts, said => said.Contains("your child's care", StringComparison.Ordinal));
        Assert.Contains(card.Buttons, button => button.EndsWith('?'));
    }

    [Fact]
    public async Task A_card_of_the_bot_that_somebody_inserts_gets_no_reply_and_a_word_beside_it_does()
    {
        JsonObject Inserted(string text) => new()
        {
            ["type"] = "message",
            ["text"] = text,
            ["attachments"] = new JsonArray(new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.card.adaptive",
                ["content"] = new JsonObject { ["type"] = "AdaptiveCard", ["body"] = new JsonArray(new JsonObject { ["type"] = "TextBlock", ["text"] = $"{Answer} My baby is not breathing. {Disclaimer.Text}" }) },
            }),
        };

        Assert.Empty(await bot.Talk().SendsAsync(Inserted("")));
        Assert.Equal("What causes SMARD1?", Assert.Single(await bot.Talk().SendsAsync(Inserted("what causes SMARD1?"))).Texts[0]);
    }

    [Fact]
    public async Task A_question_with_many_words_is_a_line_that_wraps_and_can_be_pressed()
    {
        var talk = bot.Talk();
        var card = await talk.SaysAsync("what causes SMARD1?");

        Assert.All(card.Actions.Where(action => action["title"]!.ToString().Length > 40), action => Assert.Equal("Container", action.Parent!["type"]!.ToString()));
        var (question, title) = card.Actions.Select(action => (action, action["title"]!.ToString())).First(pair => pair.Item2.EndsWith('?'));
        Assert.NotNull(question);
        Assert.Equal(title, (await talk.PressesAsync(card, title)).Texts[0]);
    }
}
