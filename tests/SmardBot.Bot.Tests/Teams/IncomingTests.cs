using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using SmardBot.Bot.Teams;
using SmardBot.Bot.Turns;

namespace SmardBot.Bot.Tests.Teams;

/// <summary>What the turn sees of an activity of Teams.</summary>
public sealed class IncomingTests
{
    private const string Bot = "28:bot";

    [Theory]
    [InlineData("<at>SmardBot</at> what causes it?", "<at>SmardBot</at>", "what causes it?")]
    [InlineData("<at>SmardBot</at>&nbsp;what causes it?\r\n", "<at>SmardBot</at>&nbsp;", "what causes it?")]
    [InlineData("<at>SmardBot</at>\u00a0what\u00a0causes it?\n", "<at>SmardBot</at>", "what causes it?")]
    [InlineData("what causes it, <at>SmardBot</at>?", "<at>SmardBot</at>", "what causes it, ?")]
    [InlineData("\r\n<at>SmardBot</at>\r\nwhat causes it?", "<at>SmardBot</at>", "what causes it?")]
    [InlineData("<at>SmardBot</at> what causes it?", null, "what causes it?")]
    [InlineData("<at id=\"0\">SmardBot</at> what causes it?", "<at>SmardBot</at>", "what causes it?")]
    [InlineData("<AT>smardbot </AT> what causes it?", null, "what causes it?")]
    [InlineData("<at>SmardBot</at> <at>SmardBot</at> what causes it?", "<at>SmardBot</at>", "what causes it?")]
    [InlineData("<at>SmardBot</at>", "<at>SmardBot</at>", "")]
    [InlineData("SmardBot what causes it?", "SmardBot", "what causes it?")]
    [InlineData("is 3 < 5 and 6 > 4?", "<at>SmardBot</at>", "is 3 < 5 and 6 > 4?")]
    public void The_mention_of_the_bot_is_taken_out(string text, string? mention, string expected) =>
        Assert.Equal(expected, Read(text, Mention(Bot, "SmardBot", mention)).Text);

    [Theory]
    [InlineData("<at>Bob</at> and <at>SmardBot</at> what causes it?", "Bob and what causes it?")]
    [InlineData("<at>SmardBot</at> what did <at>SmardBot</at> say to <at>Bob</at>?", "what did say to Bob?")]
    public void Others_that_are_mentioned_stay_as_names(string text, string expected) =>
        Assert.Equal(expected, Read(text, Mention("29:bob", "Bob", "<at>Bob</at>"), Mention(Bot, "SmardBot", "<at>SmardBot</at>")).Text);

    [Fact]
    public void Somebody_else_of_the_same_name_is_not_the_bot() =>
        Assert.Equal("SmardBot what causes it?", Read("<at>SmardBot</at> what causes it?", Mention("29:other", "SmardBot", "<at>SmardBot</at>")).Text);

    [Fact]
    public void The_copy_of_the_text_as_html_is_no_file()
    {
        var message = Message("what causes it?");
        message.Attachments = [new Attachment { ContentType = "text/html", Content = "<div>what causes it?</div>" }];
        Assert.Empty(TeamsMessage.Read(message).Attachments);

        var without = Message("");
        without.Attachments = [new Attachment { ContentType = "text/html", Content = "<div><p>what&nbsp;causes</p><p>it?</p></div>" }, new Attachment { ContentType = "image/png" }];
        var read = TeamsMessage.Read(without);
        Assert.Equal("what causes\nit?", read.Text);
        Assert.Equal("image/png", Assert.Single(read.Attachments).ContentType);
    }

    [Theory]
    [InlineData("""{"smardbot":{"action":"none"}}""")]
    [InlineData("""{"smardbot":{"action":"none"},"msteams":{"type":"messageBack","text":"None"}}""")]
    [InlineData("""{"msteams":{"type":"messageBack","value":{"smardbot":{"action":"none"}}}}""")]
    [InlineData("""{"msteams":{"type":"messageBack","value":"{\"smardbot\":{\"action\":\"none\"}}"}}""")]
    [InlineData("""  "{\"smardbot\":{\"action\":\"none\"}}"  """)]
    public void A_button_is_known_in_every_shape(string value)
    {
        var message = Message("");
        message.Value = JToken.Parse(value);
        Assert.Equal("""{"smardbot":{"action":"none"}}""", TeamsMessage.Read(message).Value!.ToJsonString());
    }

    [Theory]
    [InlineData("""{"smardbot":{"action":"none"},"note":"she is not breathing"}""")]
    [InlineData("""{"smardbot":{"action":"none"},"note":"she is not breathing","msteams":{"type":"messageBack"}}""")]
    [InlineData("\"she is not breathing\"")]
    public void What_somebody_wrote_stays_for_the_gate(string value)
    {
        var message = Message("");
        message.Value = JToken.Parse(value);
        Assert.Contains("she is not breathing", TeamsMessage.Read(message).Value!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("personal", "29:ada", true)]
    [InlineData("channel", "29:ada", false)]
    [InlineData("groupChat", "29:ada", false)]
    [InlineData("channel", Bot, true)]
    public void Only_the_arrival_of_the_bot_is_a_start_where_others_are(string type, string added, bool starts)
    {
        var update = new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            Conversation = new ConversationAccount { Id = "1", ConversationType = type },
            Recipient = new ChannelAccount { Id = Bot },
            MembersAdded = [new ChannelAccount { Id = added }],
        };
        Assert.Equal(starts, TeamsMessage.IsStart(update));
    }

    private static UserMessage Read(string text, params Entity[] mentions)
    {
        var message = Message(text);
        message.Entities = [.. mentions];
        return TeamsMessage.Read(message);
    }

    private static Activity Message(string text) => new() { Type = ActivityTypes.Message, Text = text, Recipient = new ChannelAccount { Id = Bot, Name = "SmardBot" } };

    private static Entity Mention(string id, string name, string? text) => ActivityJson.Read(new JsonObject
    {
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name }, ["text"] = text }),
    }.ToJsonString()).Entities![0];
}
