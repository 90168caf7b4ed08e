using System.Text.Json.Nodes;
using SmardBot.Core.Faq;
using SmardBot.Testing.Azure;

namespace SmardBot.Bot.Tests.Teams;

/// <summary>A conversation in Teams: a chat of one person, a group, or a channel.</summary>
internal sealed class TeamsTalk(TeamsBot bot, string type, string id)
{
    public const string Bot = "28:00000000-0000-0000-0000-00000000b07b";

    /// <summary>The cards of the replies to an activity; each stands alone in its message, with the disclaimer in its body.</summary>
    public async Task<List<TeamsCard>> SendsAsync(JsonObject activity, string user = "29:ada")
    {
        var replies = (await bot.PostAsync(Addressed(activity, user).With("deliveryMode", "expectReplies"))).Activities;
        return [.. replies.Select(reply => new TeamsCard(reply))];
    }

    public async Task<TeamsCard> SaysAsync(string text, string user = "29:ada") =>
        Assert.Single(await SendsAsync(new JsonObject { ["type"] = "message", ["text"] = text }, user));

    /// <summary>Presses a button of a card as Teams does: its data comes as the value of a message without a text.</summary>
    public async Task<TeamsCard> PressesAsync(TeamsCard card, string title, string user = "29:ada")
    {
        var action = card.Actions.Single(action => action["title"]!.ToString() == title);
        Assert.Equal("Action.Submit", action["type"]!.ToString());
        return Assert.Single(await SendsAsync(new JsonObject { ["type"] = "message", ["value"] = action["data"]!.DeepClone() }, user));
    }

    /// <summary>Sends a call that is answered in its response.</summary>
    public async Task<JsonNode> InvokesAsync(string name, JsonNode value, string user = "29:ada", string? replyTo = null) =>
        (await bot.PostAsync(Addressed(new JsonObject { ["type"] = "invoke", ["name"] = name, ["value"] = value }, user).With("replyToId", replyTo))).Body!;

    public JsonObject Addressed(JsonObject activity, string user = "29:ada")
    {
        activity["channelId"] ??= "msteams";
        activity["serviceUrl"] ??= "http://127.0.0.1:9/";
        activity["conversation"] = new JsonObject { ["id"] = id, ["conversationType"] = type, ["isGroup"] = type != "personal", ["tenantId"] = "tenant-1" };
        activity["from"] = new JsonObject { ["id"] = user };
        activity["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "SmardBot" };
        return activity;
    }
}

/// <summary>A message of the bot that is a card.</summary>
internal sealed class TeamsCard
{
    public TeamsCard(JsonNode message)
    {
        Message = message;
        Assert.True(string.IsNullOrEmpty(message["text"]?.ToString()), "Beside the card stands a text.");
        var attachment = Assert.Single(message["attachments"]!.AsArray())!;
        Assert.Equal("application/vnd.microsoft.card.adaptive", attachment["contentType"]!.ToString());
        Card = attachment["content"]!;
        Assert.Single(Card["body"]!.AsArray(), element => element!["text"]?.ToString() == Disclaimer.Text);
    }

    public JsonNode Message { get; }

    public JsonNode Card { get; }

    /// <summary>Every text of the card, hidden ones too.</summary>
    public IReadOnlyList<string> Texts => [.. Elements(Card["body"]).Select(element => element["text"]?.ToString()).OfType<string>()];

    /// <summary>Every button, wherever it stands.</summary>
    public IReadOnlyList<JsonNode> Actions => [.. Elements(Card["body"]).SelectMany(element => (element["actions"]?.AsArray() ?? []).Append(element["selectAction"])).Concat(Card["actions"]?.AsArray() ?? []).OfType<JsonNode>()];

    public IEnumerable<string> Buttons => Actions.Select(action => action["title"]!.ToString());

    public bool Says(string words) => Texts.Any(text => text.Contains(words, StringComparison.Ordinal));

    public static IEnumerable<JsonObject> Elements(JsonNode? node) =>
        (node as JsonArray ?? []).OfType<JsonObject>().SelectMany(element => Elements(element["items"]).Prepend(element));
}
