using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using SmardBot.Core.Conversations;
using SmardBot.Testing;
using SmardBot.Testing.Azure;

namespace SmardBot.Bot.Tests.Turns;

/// <summary>Deliveries that come again, and what is left of one that was cut off.</summary>
public sealed class RepetitionTests
{
    [Theory]
    [InlineData("normal")]
    [InlineData("expectReplies")]
    public async Task A_delivery_is_answered_once_within_a_day(string mode)
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync();
        var message = Incoming.Message(service).With("deliveryMode", mode);

        var first = (await server.PostAsync(message)).Is(HttpStatusCode.OK);
        var again = (await server.PostAsync(message)).Is(HttpStatusCode.OK);
        server.Clock.Advance(TimeSpan.FromHours(23));
        await server.PostAsync(message);
        await server.PostAsync(Incoming.Message(service, id: "f:2").With("deliveryMode", mode));

        Assert.Equal(2, server.Bot.Seen.Count);
        Assert.Equal(mode == "normal" ? 2 : 0, service.Taken.Count);
        Assert.Equal(mode == "normal" ? null : "1,0", first.Body is null ? null : $"{first.Activities.Count},{again.Activities.Count}");
    }

    [Fact]
    public async Task The_same_delivery_many_times_at_once_is_answered_once()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync();

        var all = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => server.PostAsync(Incoming.Message(service))));

        Assert.All(all, reply => reply.Is(HttpStatusCode.OK));
        Assert.Single(service.Taken);
    }

    [Fact]
    public async Task A_delivery_is_known_to_the_next_process()
    {
        await using var service = await BotService.StartAsync();
        await using var first = await BotServer.StartAsync();
        await first.PostAsync(Incoming.Message(service));

        await using var second = await BotServer.StartAsync(before: first);
        (await second.PostAsync(Incoming.Message(service))).Is(HttpStatusCode.OK);

        Assert.Single(service.Taken);
        Assert.Empty(second.Bot.Seen);
    }

    [Fact]
    public async Task A_process_that_ends_before_its_reply_is_out_leaves_nothing_handled()
    {
        await using var service = await BotService.StartAsync();
        await using var first = await BotServer.StartAsync();
        var reached = new TaskCompletionSource();
        var never = new TaskCompletionSource();
        service.BeforePost = () =>
        {
            reached.TrySetResult();
            return never.Task;
        };
        var cut = first.PostAsync(Incoming.Message(service));
        await reached.Task.WaitAsync(Eventually.Patience);

        // The first one is as good as dead: it waits for ever. The service delivers again, to the next one.
        service.BeforePost = () => Task.CompletedTask;
        await using var second = await BotServer.StartAsync(before: first);
        (await second.PostAsync(Incoming.Message(service))).Is(HttpStatusCode.OK);

        Assert.Single(service.Taken);
        never.SetResult();
        await cut;
    }

    [Fact]
    public async Task Two_reasons_to_greet_at_the_same_moment_run_one_after_the_other()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync();
        var (running, most) = (0, 0);
        server.Bot.OnTurn = async (turn, cancellation) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await turn.SendActivityAsync(MessageFactory.Text("Hello"), cancellation);
            await Task.Yield();
            Interlocked.Decrement(ref running);
        };

        await Task.WhenAll(
            server.PostAsync(Incoming.Of("installationUpdate", service, "1").With("action", "add")),
            server.PostAsync(Incoming.Of("conversationUpdate", service, "2").With("membersAdded", new JsonArray(new JsonObject { ["id"] = "28:bot" }))));

        Assert.Equal((1, 2), (most, service.Taken.Count));
    }

    [Fact]
    public async Task Without_a_store_messages_are_answered_and_not_twice_as_far_as_the_process_remembers()
    {
        await using var service = await BotService.StartAsync();
        var away = new Mock<IConversationStore>(MockBehavior.Strict);
        away.Setup(store => store.Watch(It.IsAny<Action<string?>>())).Returns(Mock.Of<IDisposable>());
        away.Setup(store => store.TakeTurnsAsync(It.IsAny<TurnClaim>(), It.IsAny<int>(), It.IsAny<CancellationToken>())).ThrowsAsync(new StoreUnavailableException());
        await using var server = await BotServer.StartAsync(replacing: services => services.AddSingleton(away.Object));

        (await server.PostAsync(Incoming.Message(service))).Is(HttpStatusCode.OK);
        (await server.PostAsync(Incoming.Message(service))).Is(HttpStatusCode.OK);

        Assert.Single(service.Taken);
    }

    [Fact]
    public async Task Too_many_messages_are_refused_in_the_conversation_and_seen_by_the_bot()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync([("Connector:MessagesPerMinute", "2")]);

        for (var number = 1; number <= 3; number++)
        {
            (await server.PostAsync(Incoming.Message(service, id: $"{number}"))).Is(HttpStatusCode.OK);
        }

        var other = Incoming.Message(service, id: "4");
        other["from"]!["id"] = "29:other";
        await server.PostAsync(other);
        server.Clock.Advance(TimeSpan.FromMinutes(1));
        await server.PostAsync(Incoming.Message(service, id: "5"));

        Assert.Equal(
            ["You said", "You said", "Too many", "You said", "You said"],
            service.Taken.Select(posted => posted.Text!.Split('\n', ':')[0]));
    }
}
