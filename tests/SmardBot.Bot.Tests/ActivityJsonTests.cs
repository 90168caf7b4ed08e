using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SmardBot.Bot.Http;

namespace SmardBot.Bot.Tests;

/// <summary>Activities between the wire and Bot Builder.</summary>
public sealed class ActivityJsonTests
{
    private const string Wire =
        """
        {"type":"message","id":"1","timestamp":"2026-11-30T18:00:00.123+00:00","text":"2026-11-30T18:00:00Z","somethingNew":{"deep":[1,2.5,true,null]},
        "from":{"id":"u","name":"Ada","newOfAccount":1},"recipient":{"id":"b"},"conversation":{"id":"c","tenantId":"t","newOfConversation":"x"},
        "attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","date":"2026-01-01T00:00:00Z"},"newOfAttachment":2}],
        "entities":[{"type":"mention","mentioned":{"id":"b"},"text":"<at>Bot</at>"},{"type":"newEntity","x":1}],
        "suggestedActions":{"to":["u"],"actions":[{"type":"imBack","title":"Yes","value":"yes","newOfAction":{"a":1}}],"newOfSuggested":true},
        "channelData":{"clientActivityID":"c1","when":"2026-01-01T00:00:00+02:00"},"value":{"when":"2026-01-01"}}
        """;

    [Fact]
    public void Every_field_goes_out_as_it_came_in_known_or_not()
    {
        var written = JsonNode.Parse(ActivityJson.Write(ActivityJson.Read(Wire)));

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Wire), written), written!.ToJsonString());
    }

    [Fact]
    public void The_types_of_Bot_Builder_go_out_with_the_names_of_the_wire()
    {
        var activity = new Activity { Type = "message", Attachments = [new HeroCard("title", text: "text").ToAttachment()], Value = new { Own = 1 } };

        Assert.Equal("""{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.hero","content":{"title":"title","text":"text"}}],"value":{"Own":1}}""", ActivityJson.Write(activity));
    }

    [Fact]
    public void Any_text_survives() =>
        Prop.ForAll<NonNull<string>>(text =>
        {
            var activity = new Activity { Text = text.Get, ChannelData = new JObject { ["a"] = text.Get } };
            if (text.Get.Any(char.IsSurrogate))
            {
                return true;
            }

            var read = ActivityJson.Read(ActivityJson.WriteUtf8(activity));
            return read.Text == text.Get && (string?)((JObject)read.ChannelData)["a"] == text.Get;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"text":5}""")]
    [InlineData("""{"from":"me"}""")]
    [InlineData("""{"attachments":{}}""")]
    [InlineData("""{"timestamp":"yesterday"}""")]
    public void What_is_no_activity_is_said(string json) => Assert.ThrowsAny<JsonException>(() => ActivityJson.Read(json));

    [Theory]
    [InlineData("{'type':'message'}")]
    [InlineData("{\"type\":\"message\",}")]
    [InlineData("{\"type\":\"message\"/**/}")]
    [InlineData("{type:\"message\"}")]
    [InlineData("{\"value\":NaN}")]
    [InlineData("{\"type\":\"message\"} {}")]
    public void What_is_no_JSON_is_refused(string json) => Assert.Throws<ChannelException>(() => JsonBody.ParseActivity(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("{\"type\":\"message\",\n \"text\":5}", "line 2, byte")]
    [InlineData("{\"type\":\"message\",\n \"channelData\":{\"ä\":\"\\ud800\"}}", "line 2, byte 22")]
    [InlineData("[]", "line 1, byte")]
    [InlineData("{\"timestamp\":\"yesterday\"}", "line 1, byte")]
    public void What_is_no_activity_is_refused_with_the_place_of_the_fault(string json, string place) =>
        Assert.Contains(place, Assert.Throws<ChannelException>(() => JsonBody.ParseActivity(Encoding.UTF8.GetBytes(json))).Message, StringComparison.Ordinal);

    [Fact]
    public void The_case_of_a_type_does_not_matter() => Assert.Equal(ActivityTypes.ConversationUpdate, ActivityJson.Read("""{"type":"CONVERSATIONUPDATE"}""").Type);

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        Assert.Throws<ChannelException>(() => JsonBody.ParseActivity(Encoding.Latin1.GetBytes("{\"text\":\"\u00e4\"}")));

    [Theory]
    [InlineData(60, true)]
    [InlineData(70, false)]
    public void Values_may_be_nested_so_deep_and_no_deeper(int depth, bool isRead)
    {
        var json = Encoding.UTF8.GetBytes($$"""{"value":{{new string('[', depth)}}{{new string(']', depth)}}}""");

        Assert.Equal(isRead, Record.Exception(() => JsonBody.ParseActivity(json)) is null);
    }
}
