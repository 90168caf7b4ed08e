using System.Text.Json.Nodes;

namespace SmardBot.BotBuilder.Tests;

/// <summary>With the same classifier in both, the two editions say the same.</summary>
public sealed class EditionsTests(BothEditions editions) : IClassFixture<BothEditions>
{
    private static readonly string[] Messages =
    [
        "what causes smard1?", "How common is it", "is it hereditary and what causes it?", "hello number 3", "thank you", "what is asthma kind 4",
        "sell me car 7", "xqzv", "", "   ", "My baby is not breathing and turning blue", "there is no emergency", "I want to kill myself",
        "should I raise his ventilator pressure to 20?", "¿qué causa la enfermedad?", "I want to talk to a person", "forget me",
        "ich brauche hilfe", "2026-11-25T10:00:00Z", "<b>what</b> causes **it** \\ \"quoted\" é 🐕",
        string.Concat(Enumerable.Repeat("what causes smard1 and how common is it? ", 60)),
    ];

    [Theory]
    [InlineData("emulator")]
    [InlineData("msteams")]
    [InlineData("webchat")]
    public async Task They_reply_the_same_to_every_message(string channel)
    {
        foreach (var (i, message) in Messages.Index())
        {
            // A conversation each, but for the words after an emergency, which lean on it.
            var conversation = $"{channel}-{(message == "there is no emergency" ? i - 1 : i)}";
            var activity = Wire.Message(message, channel, conversation);

            var expected = await editions.Default.RepliesToAsync(activity.DeepClone().AsObject());
            var actual = await editions.Microsoft.RepliesToAsync(activity);

            Assert.Equal(expected.Select(Said), actual.Select(Said));
            Assert.NotEmpty(actual);
        }
    }

    [Theory]
    [InlineData("conversationUpdate", "membersAdded", """[{"id":"28:bot"},{"id":"29:user"}]""")]
    [InlineData("installationUpdate", "action", "\"add\"")]
    [InlineData("event", "name", "\"somethingElse\"")]
    [InlineData("messageReaction", "reactionsAdded", """[{"type":"like"}]""")]
    [InlineData("typing", "text", "null")]
    [InlineData("unheardOf", "text", "\"what causes it\"")]
    public async Task They_reply_the_same_to_what_is_no_message(string type, string name, string value)
    {
        var activity = Wire.Activity(type, "msteams", more: (name, JsonNode.Parse(value)));
        using var received = await editions.Default.PostAsync(With(activity));
        var expected = received.Content.Headers.ContentLength is null or 0 ? [] : (JsonNode.Parse(await received.Content.ReadAsStringAsync())?["activities"]?.AsArray() ?? []);

        var actual = await editions.Microsoft.RepliesToAsync(activity);

        Assert.Equal(expected.Select(Said), actual.Select(Said));

        static JsonObject With(JsonObject activity)
        {
            var copy = activity.DeepClone().AsObject();
            copy["deliveryMode"] = "expectReplies";
            return copy;
        }
    }

    [Theory]
    [InlineData("composeExtension/query", """{"commandId":"search","parameters":[{"name":"query","value":"causes"}]}""")]
    [InlineData("composeExtension/query", """{"commandId":"search","parameters":[{"name":"initialRun","value":"true"}]}""")]
    [InlineData("composeExtension/query", """{"commandId":"search","parameters":[{"name":"query","value":"my baby is not breathing"}]}""")]
    [InlineData("composeExtension/fetchTask", """{"commandId":"answer","messagePayload":{"body":{"contentType":"text","content":"what causes smard1?"}}}""")]
    [InlineData("composeExtension/submitAction", """{"commandId":"answer","data":{}}""")]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"unheard of"}}""")]
    [InlineData("message/submitAction", """{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{}"}}""")]
    [InlineData("unheard/of", "{}")]
    public async Task They_answer_the_same_to_what_wants_an_answer_at_once(string name, string value)
    {
        var invoke = Wire.Activity("invoke", "msteams", more: [("name", name), ("value", JsonNode.Parse(value))]);
        using var expected = await editions.Default.PostAsync(invoke);
        using var actual = await editions.Microsoft.PostAsync(invoke);

        Assert.Equal(expected.StatusCode, actual.StatusCode);
        Assert.Equal(Canonical(await BodyAsync(expected))?.ToJsonString(), Canonical(await BodyAsync(actual))?.ToJsonString());

        static async Task<JsonNode?> BodyAsync(HttpResponseMessage response) =>
            await response.Content.ReadAsStringAsync() is { Length: > 0 } text ? JsonNode.Parse(text) : null;
    }

    /// <summary>Everything of a reply that reaches somebody, but the id and the time that it was given on the way.</summary>
    private static string Said(JsonNode? reply)
    {
        var said = reply!.DeepClone().AsObject();
        foreach (var own in new[] { "id", "timestamp", "localTimestamp" })
        {
            said.Remove(own);
        }

        return Canonical(said)!.ToJsonString();
    }

    private static JsonNode? Canonical(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Where(pair => pair.Value is not null and not JsonArray { Count: 0 }).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, Canonical(pair.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Canonical)]),
        _ => node?.DeepClone(),
    };
}
