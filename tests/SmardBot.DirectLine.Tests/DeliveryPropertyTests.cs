using FsCheck;
using FsCheck.Fluent;

namespace SmardBot.DirectLine.Tests;

/// <summary>Whenever connections break and whenever messages come: what a client has seen in the end is the history, in order, once.</summary>
public sealed class DeliveryPropertyTests
{
    private const int Runs = 25;

    private static readonly Arbitrary<Step[]> Steps = Gen.ArrayOf(Gen.Elements(Enum.GetValues<Step>())).Resize(20).ToArbitrary();

    private enum Step
    {
        /// <summary>A message, awaited until it is acknowledged.</summary>
        Say,

        /// <summary>A message while the next steps go on.</summary>
        SayMeanwhile,

        /// <summary>The connection breaks and a new one goes on from the last watermark.</summary>
        Reconnect,

        /// <summary>The client reads what there is.</summary>
        Read,
    }

    [Fact]
    public async Task Replay_and_live_together_are_the_whole_history_in_order_whatever_happens_when()
    {
        await using var server = await DirectLineServer.StartAsync(("RateLimits:Enabled", "false"), ("DirectLine:MaxWaitingTurns", "1000"));
        Prop.ForAll(Steps, steps => RunAsync(server, steps).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));
    }

    private static async Task<bool> RunAsync(DirectLineServer server, Step[] steps)
    {
        var client = await DirectLineClient.OfPageAsync(server);
        await client.StartAsync();
        var stream = await client.OpenStreamAsync("");
        List<string> seen = [];
        List<Task> meanwhile = [];
        var watermark = "";
        var said = 0;
        foreach (var step in steps)
        {
            switch (step)
            {
                case Step.Say:
                    await client.SayAsync($"message {++said}");
                    break;
                case Step.SayMeanwhile:
                    meanwhile.Add(client.SayAsync($"message {++said}"));
                    break;
                case Step.Reconnect:
                    watermark = stream.Watermark ?? watermark;
                    stream.Abort();
                    stream.Dispose();
                    stream = await client.OpenStreamAsync(watermark);
                    break;
                case Step.Read when seen.Count < 1 + (2 * (said - meanwhile.Count)):
                    seen.AddRange(Ids(await stream.NextAsync()));
                    break;
            }
        }

        await Task.WhenAll(meanwhile);
        var all = 1 + (2 * said);
        if (seen.Count < all)
        {
            seen.AddRange(Ids(await stream.TakeAsync(all - seen.Count)));
        }

        stream.Abort();
        stream.Dispose();
        var history = Ids((await client.ReadAsync()).Activities).ToArray();
        return history.Length == all && seen.SequenceEqual(history);
    }

    private static IEnumerable<string> Ids(IEnumerable<System.Text.Json.Nodes.JsonNode> activities) =>
        activities.Select(activity => activity["id"]!.ToString());
}
