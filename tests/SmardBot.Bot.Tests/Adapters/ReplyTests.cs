using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using SmardBot.Bot.Adapters;
using SmardBot.Core.Faq;
using SmardBot.Testing.Azure;

namespace SmardBot.Bot.Tests.Adapters;

/// <summary>What the service gets for an activity.</summary>
public sealed class ReplyTests
{
    [Fact]
    public async Task A_message_is_answered_in_its_conversation_with_the_parties_swapped()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync();

        (await server.PostAsync(Incoming.Message(service))).Is(HttpStatusCode.OK);

        var posted = Assert.Single(service.Taken);
        Assert.Equal("/v3/conversations/19%3Aabc%40thread.v2%3Bmessageid%3D17/activities/f%3A1", posted.Path);
        Assert.StartsWith("You said: what is it?", posted.Text, StringComparison.Ordinal);
        Assert.EndsWith(Disclaimer.Text, posted.Text, StringComparison.Ordinal);
        Assert.Equal(("28:bot", "29:user", "f:1", "msteams"), (
            posted.Activity["from"]!["id"]!.ToString(), posted.Activity["recipient"]!["id"]!.ToString(),
            posted.Activity["replyToId"]!.ToString(), posted.Activity["channelId"]!.ToString()));
        Assert.Equal("0000", posted.Activity["recipient"]!["aadObjectId"]!.ToString());
        Assert.Null(posted.Authorization);
    }

    [Fact]
    public async Task Expected_replies_come_in_the_response()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync();

        var reply = (await server.PostAsync(Incoming.Message(service).With("deliveryMode", "EXPECTREPLIES").With("serviceUrl", null))).Is(HttpStatusCode.OK);

        var answer = Assert.Single(reply.Activities);
        Assert.Equal($"You said: what is it?\n\n{Disclaimer.Text}", Posted.TextOf(answer)!);
        Assert.Equal("f:1", answer["replyToId"]!.ToString());
        Assert.Empty(service.Attempts);
    }

    [Fact]
    public async Task An_invoke_is_answered_in_the_response()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync();

        var feedback = Incoming.Of("invoke", service).With("name", "message/submitAction").With("value", new JsonObject { ["actionName"] = "feedback" });
        var known = await server.PostAsync(feedback);
        var unknown = await server.PostAsync(Incoming.Of("invoke", service).With("name", "somebody/else"));

        Assert.Equal((HttpStatusCode.OK, "{}"), (known.Status, known.Body!.ToJsonString()));
        Assert.Equal(HttpStatusCode.NotImplemented, unknown.Status);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("somethingNew")]
    public async Task Unknown_types_and_fields_are_ignored(string type)
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync();

        (await server.PostAsync(Incoming.Of(type, service))).Is(HttpStatusCode.OK);
        (await server.PostAsync(Incoming.Of(type, service).With("deliveryMode", "expectReplies"))).Is(HttpStatusCode.OK);
        (await server.PostAsync(Incoming.Message(service).With("somethingNew", new JsonObject { ["deep"] = 1 }))).Is(HttpStatusCode.OK);

        Assert.Equal(1, Assert.Single(server.Bot.Seen).Properties["somethingNew"]!["deep"]);
    }

    [Fact]
    public async Task A_reply_can_be_changed_and_taken_back()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync();
        server.Bot.OnTurn = async (turn, cancellation) =>
        {
            await turn.SendActivityAsync("first", cancellationToken: cancellation);
            var second = MessageFactory.Text("second");
            second.Id = "reply-1";
            await turn.UpdateActivityAsync(second, cancellation);
            await turn.DeleteActivityAsync(second.Id, cancellation);
        };

        (await server.PostAsync(Incoming.Message(service))).Is(HttpStatusCode.OK);

        Assert.Equal(["POST", "PUT", "DELETE"], service.Attempts.Select(posted => posted.Method));
        Assert.EndsWith("/activities/reply-1", service.Attempts.Last().Path, StringComparison.Ordinal);
        Assert.Equal($"second\n\n{Disclaimer.Text}", service.Attempts.ElementAt(1).Text);
    }

    [Theory]
    [InlineData("""{"id":"reply"}""", 201)]
    [InlineData("", 204)]
    [InlineData("ok", 200)]
    [InlineData("[]", 201)]
    [InlineData("""{"id":5}""", 202)]
    public async Task A_reply_that_was_taken_is_out_whatever_the_service_says_to_it(string body, int status)
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync();
        service.OnPost = _ => new Said(body, status);

        (await server.PostAsync(Incoming.Message(service))).Is(HttpStatusCode.OK);

        Assert.Single(service.Attempts);
    }

    [Theory]
    [InlineData(ActivityTypes.Message, HttpStatusCode.OK)]
    [InlineData(ActivityTypes.Invoke, HttpStatusCode.InternalServerError)]
    public async Task When_a_turn_breaks_the_user_gets_an_apology_with_whom_to_call(string type, HttpStatusCode status)
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync();
        server.Bot.OnTurn = (_, _) => throw new InvalidOperationException("what is it? is in the message");

        var reply = await server.PostAsync(Incoming.Message(service).With("type", type));

        Assert.Equal(status, reply.Status);
        var said = type == ActivityTypes.Invoke ? reply.ErrorMessage : Assert.Single(service.Taken).Text;
        Assert.Contains("emergency", said, StringComparison.OrdinalIgnoreCase);
        Assert.EndsWith(Disclaimer.Text, said, StringComparison.Ordinal);
        Assert.Contains(server.Logs.Lines, line => line.Contains("InvalidOperationException", StringComparison.Ordinal));
        Assert.DoesNotContain(server.Logs.Lines, line => line.Contains("what is it?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_apology_has_the_disclaimer_even_where_the_step_that_writes_it_was_not_reached()
    {
        await using var services = Bots.Services();

        // Without what the safety gate reads first, the turn breaks there.
        var turn = await services.GetRequiredService<CollectingAdapter>().RunAsync(new Activity { Type = ActivityTypes.Message }, (_, _) => Task.CompletedTask);

        Assert.EndsWith(Disclaimer.Text, Assert.Single(turn.Replies).Text, StringComparison.Ordinal);
    }
}
