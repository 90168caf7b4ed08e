using System.Text.Json.Nodes;

using SmardBot.Core.Reviews;
using SmardBot.Testing.Azure;

namespace SmardBot.Bot.Tests.Teams;

/// <summary>Teams as its users expect it.</summary>
[Collection(nameof(TeamsTests))]
public sealed class ConversationTests(TeamsBot bot)
{
    [Theory]
    [InlineData("installationUpdate")]
    [InlineData("conversationUpdate")]
    [InlineData("conversationUpdate", "installationUpdate")]
    [InlineData("installationUpdate", "conversationUpdate")]
    public async Task A_conversation_is_greeted_once(params string[] types)
    {
        var talk = bot.Talk();
        var greetings = new List<TeamsCard>();
        foreach (var type in types)
        {
            greetings.AddRange(await talk.SendsAsync(new JsonObject
            {
                ["type"] = type, ["action"] = "add", ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = TeamsTalk.Bot }),
            }));
        }

        var greeting = Assert.Single(greetings);
        Assert.True(greeting.Says("I answer questions about **SMARD1**"));
        Assert.Contains("What is SMARD1?", greeting.Buttons);
    }

    [Fact]
    public async Task Somebody_who_joins_a_team_is_not_greeted()
    {
        var joined = new JsonObject { ["type"] = "conversationUpdate", ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:new" }) };
        Assert.Empty(await bot.Talk("channel").SendsAsync(joined));
    }

    [Fact]
    public async Task In_a_channel_the_mention_is_no_part_of_the_question()
    {
        var card = Assert.Single(await bot.Talk("channel", "19:team@thread.tacv2;messageid=17").SendsAsync(new JsonObject
        {
            ["type"] = "message",
            ["text"] = "<at>SmardBot</at> what causes SMARD1?\r\n",
            ["entities"] = new JsonArray(new JsonObject
            {
                ["type"] = "mention", ["text"] = "<at>SmardBot</at>", ["mentioned"] = new JsonObject { ["id"] = TeamsTalk.Bot, ["name"] = "SmardBot" },
            }),
            ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = "<div><span>SmardBot</span> what causes SMARD1?</div>" }),
        }));

        Assert.Equal("What causes SMARD1?", card.Texts[0]);
        Assert.Equal("19:team@thread.tacv2;messageid=17", card.Message["conversation"]!["id"]!.ToString());
    }

    [Theory]
    [InlineData("\"{\\\"feedbackText\\\":\\\"please say it shorter\\\"}\"", "please say it shorter")]
    [InlineData("{\"feedbackText\":\"my question was another one\"}", "my question was another one")]
    [InlineData("\"this did not help us\"", "this did not help us")]
    public async Task Feedback_is_kept_by_answer_in_every_shape(string feedback, string reason)
    {
        await using var service = await BotService.StartAsync();
        var talk = bot.Talk();
        JsonObject Ask(string text) => talk.Addressed(new JsonObject { ["type"] = "message", ["text"] = text, ["serviceUrl"] = service.ServiceUrl });
        await bot.PostAsync(Ask("what causes SMARD1?"));
        await bot.PostAsync(Ask("How is SMARD1 treated?"));
        JsonObject Value() => new()
        {
            ["actionName"] = "feedback",
            ["actionValue"] = new JsonObject { ["reaction"] = "dislike", ["feedback"] = JsonNode.Parse(feedback) },
        };

        // The first answer by its id, then the last one without any.
        Assert.Equal("{}", (await talk.InvokesAsync("message/submitAction", Value(), replyTo: "reply-1")).ToJsonString());
        Assert.Equal("{}", (await talk.InvokesAsync("message/submitAction", Value())).ToJsonString());

        await bot.Get<ReviewRecorder>().FlushAsync(CancellationToken.None);
        var kept = (await bot.Get<IReviewStore>().ReadFeedbackAsync()).Where(given => given.Reason == reason).Select(given => (given.Shown.Entry, given.Thumb)).Order().ToArray();
        Assert.Equal([("causes", Thumb.Down), ("treatment", Thumb.Down)], kept);
    }

    [Fact]
    public async Task An_emergency_in_the_reason_of_a_thumb_gets_the_contacts()
    {
        await using var service = await BotService.StartAsync();
        var talk = bot.Talk();
        await bot.PostAsync(talk.Addressed(new JsonObject
        {
            ["type"] = "invoke", ["name"] = "message/submitAction", ["serviceUrl"] = service.ServiceUrl,
            ["value"] = new JsonObject { ["actionName"] = "feedback", ["actionValue"] = new JsonObject { ["reaction"] = "dislike", ["feedback"] = "he stopped breathing" } },
        }));

        Assert.True(new TeamsCard(Assert.Single(service.Taken).Activity).Says("Tell the caller to hang up"));
    }

    [Fact]
    public async Task An_executed_action_is_answered_with_a_card_in_the_response()
    {
        var value = new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute", ["verb"] = "show", ["data"] = new JsonObject { ["smardbot"] = new JsonObject { ["action"] = "show", ["entry"] = "causes" } },
            },
        };
        var response = await bot.Talk().InvokesAsync("adaptiveCard/action", value);

        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), (response["statusCode"]!.GetValue<int>(), response["type"]!.ToString()));
        Assert.Equal("What causes SMARD1?", response["value"]!["body"]![0]!["text"]!.ToString());
        Assert.Contains("Medical disclaimer", response["value"]!.ToJsonString(), StringComparison.Ordinal);

        var empty = await bot.Talk().InvokesAsync("adaptiveCard/action", new JsonObject());
        Assert.Equal((400, "application/vnd.microsoft.error"), (empty["statusCode"]!.GetValue<int>(), empty["type"]!.ToString()));
    }
}
