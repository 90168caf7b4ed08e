using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using SmardBot.Core.Faq;
using SmardBot.Testing.Azure;

namespace SmardBot.Bot.Tests.Teams;

/// <summary>What somebody says reaches the gate however they say it, and what they only quote does not. The gate needs no FAQ.</summary>
public sealed class WordsOfUsersTests
{
    private const string Danger = "my baby is not breathing";
    private const string Quoted = "Call your local emergency number now. If a child stops breathing, call and begin resuscitation.";

    [Theory]
    [InlineData("message")]
    [InlineData("messageUpdate")]
    [InlineData("MessageUpdate")]
    public async Task A_cry_for_help_is_answered_typed_at_once_or_as_a_correction(string type)
    {
        await using var server = await StartAsync();

        var said = Assert.Single(await SaysAsync(server, new JsonObject { ["type"] = type, ["text"] = Danger }));

        Assert.Contains("hang up", said, StringComparison.Ordinal);
        Assert.Contains(Disclaimer.Text, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_is_corrected_is_read_again_and_each_correction_once()
    {
        await using var server = await StartAsync();
        JsonObject Edited(string text, string at) => new() { ["type"] = "messageUpdate", ["id"] = "m1", ["timestamp"] = at, ["text"] = text };
        await SaysAsync(server, new JsonObject { ["type"] = "message", ["id"] = "m1", ["text"] = "my baby is" });

        Assert.Contains("hang up", Assert.Single(await SaysAsync(server, Edited(Danger, "2026-11-30T18:00:01Z"))), StringComparison.Ordinal);
        Assert.Empty(await SaysAsync(server, Edited(Danger, "2026-11-30T18:00:01Z")));
        Assert.NotEmpty(await SaysAsync(server, Edited(Danger, "2026-11-30T18:00:02Z")));
    }

    public static TheoryData<string, JsonObject> Quotes => new()
    {
        { "entity", new JsonObject { ["entities"] = new JsonArray(new JsonObject { ["type"] = "quotedReply", ["quotedReply"] = new JsonObject { ["messageId"] = "1", ["preview"] = Danger } }) } },
        { "attachment", new JsonObject { ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "messageReference", ["content"] = $$"""{"messageId":"1","messagePreview":"{{Danger}}"}""" }) } },
        {
            "html copy", new JsonObject
            {
                ["attachments"] = new JsonArray(new JsonObject
                {
                    ["contentType"] = "text/html",
                    ["content"] = $"<blockquote itemscope itemtype=\"http://schema.skype.com/Reply\"><p>{Danger}</p></blockquote><p>thank you</p>",
                }),
            }
        },
    };

    [Theory]
    [MemberData(nameof(Quotes))]
    public async Task What_is_quoted_is_not_said(string where, JsonObject around)
    {
        await using var server = await StartAsync();
        var message = around.DeepClone().AsObject();
        (message["type"], message["text"]) = ("message", "thank you");

        Assert.All(await SaysAsync(server, message), said => Assert.DoesNotContain("hang up", said, StringComparison.Ordinal));

        message["text"] = "thank you, but he is not breathing";
        message.Remove("id");
        Assert.True(Assert.Single(await SaysAsync(server, message)).Contains("hang up", StringComparison.Ordinal), $"With a quote in the {where} the danger is not heard.");
    }

    [Fact]
    public async Task Words_that_somebody_sets_as_a_quotation_themselves_are_said()
    {
        await using var server = await StartAsync();

        var said = await SaysAsync(server, new JsonObject
        {
            ["type"] = "message",
            ["text"] = "",
            ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = $"<blockquote>{Danger}</blockquote>" }),
        });

        Assert.Contains("hang up", Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_of_the_bot_that_is_put_into_the_chat_gets_no_reply()
    {
        await using var server = await StartAsync();
        var card = new JsonObject { ["type"] = "AdaptiveCard", ["body"] = new JsonArray(new JsonObject { ["type"] = "TextBlock", ["text"] = Quoted }, new JsonObject { ["type"] = "TextBlock", ["text"] = Disclaimer.Text }) };

        Assert.Empty(await SaysAsync(server, new JsonObject
        {
            ["type"] = "message",
            ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = card }),
        }));
    }

    /// <summary>The bot itself, before any FAQ is there.</summary>
    private static Task<BotServer> StartAsync() => BotServer.StartAsync(replacing: services => services.AddSingleton<IBot, FaqBot>());

    /// <summary>What the bot says to an activity: the text of each message and card.</summary>
    private static async Task<string[]> SaysAsync(BotServer server, JsonObject activity)
    {
        activity["id"] ??= $"{Guid.CreateVersion7()}";
        activity["channelId"] = "msteams";
        activity["deliveryMode"] = "expectReplies";
        activity["conversation"] = new JsonObject { ["id"] = "a:1", ["conversationType"] = "personal" };
        activity["from"] = new JsonObject { ["id"] = "29:ada" };
        activity["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "SmardBot" };
        var reply = (await server.PostAsync(activity)).Is(HttpStatusCode.OK);
        return [.. reply.Activities.Select(message => Posted.TextOf(message) ?? "")];
    }
}
