using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using SmardBot.Bot;
using SmardBot.Bot.Turns;
using SmardBot.Core.Conversations;
using SmardBot.DirectLine.Conversations;

namespace SmardBot.DirectLine.Tests;

public class TurnRecoveryTests
{
    [Fact]
    public async Task A_turn_that_a_dead_process_owed_is_run_and_answered_once()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.StartedAsync(server);
        using var stream = await client.OpenStreamAsync();
        await stream.TakeAsync(1);
        await LeaveBehindAsync(server, client, "are you there?");

        await LookAsync(server);
        await LookAsync(server);

        var heard = await stream.TakeAsync(2);
        Assert.StartsWith("You said: are you there?", heard[1]["text"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(heard[0]["id"]!.ToString(), heard[1]["replyToId"]!.ToString());
        await client.SayAsync("and now?");
        Assert.Equal(["Hello", "are you there?", "You said: are you there?", "and now?", "You said: and now?"], (await client.WaitForAsync(5)).Texts.Select(text => text!.Split("\n\n")[0]));
    }

    [Fact]
    public async Task A_conversation_whose_greeting_was_cut_off_is_greeted()
    {
        await using var server = await DirectLineServer.StartAsync();
        var client = await DirectLineClient.OfPageAsync(server);
        await server.Store.StartAsync(client.Conversation, Dead(server));

        await LookAsync(server);

        Assert.StartsWith("Hello", (await client.WaitForAsync(1)).Texts.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_turn_that_kills_its_process_again_and_again_is_answered_with_an_apology()
    {
        await using var server = await DirectLineServer.StartWithFaqAsync();
        var client = await DirectLineClient.StartedAsync(server);
        await LeaveBehindAsync(server, client, "what causes SMARD1?");
        for (var process = 0; process < 3; process++)
        {
            Assert.Single(await server.Store.TakeTurnsAsync(Dead(server), 10));
        }

        await LookAsync(server);

        var texts = (await client.WaitForAsync(3)).Texts;
        Assert.Contains("something went wrong on my side", texts[2], StringComparison.Ordinal);
        Assert.Contains("emergency", texts[2], StringComparison.OrdinalIgnoreCase);
    }

    private static async Task LeaveBehindAsync(DirectLineServer server, DirectLineClient client, string text)
    {
        var message = new Activity
        {
            Type = ActivityTypes.Message,
            Text = text,
            From = Parties.User(client.UserId),
            Recipient = Parties.Bot(),
            ChannelId = Parties.Channel,
            Conversation = new ConversationAccount { Id = client.Conversation },
        };
        await server.Store.AppendAsync(client.Conversation, ActivityJson.Write(message), null, Dead(server));
    }

    // Its time is up at once.
    private static TurnClaim Dead(DirectLineServer server) => new("dead", server.Clock.GetUtcNow());

    private static Task LookAsync(DirectLineServer server) =>
        server.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<TurnRecovery>().Single().RunOnceAsync(default);
}
