using SmardBot.Testing.Contracts;
using SmardBot.Testing.DirectLine;

namespace SmardBot.Host.Tests.Durability;

/// <summary>The whole service, killed in the middle of its work: what it acknowledged is there and answered once, and sockets go on where they stood.</summary>
public abstract class ServiceKillContract
{
    private const int Kills = 3;
    private const int Chats = 6;
    private const int MessagesBetweenKills = 40;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    /// <summary>The store, as settings.</summary>
    private protected abstract (string Key, string Value)[] Store { get; }

    [ContractFact]
    public async Task Nothing_acknowledged_is_lost_or_answered_twice_when_the_service_is_killed_again_and_again()
    {
        using var patience = new CancellationTokenSource(Patience);
        using var http = new HttpClient();
        await using var place = new ServicePlace([.. Store, ("environment", "Development"), ("RateLimits:Enabled", "false")]);
        await place.StartAsync();
        http.BaseAddress = place.Address;
        var chats = Enumerable.Range(0, Chats).Select(_ => new ChatClient(http)).ToArray();
        foreach (var chat in chats)
        {
            await chat.StartAsync(patience.Token);
            chat.Listen();
        }

        var asked = new Asked();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(patience.Token);
        var talking = chats.Select((chat, number) => TalkAsync(chat, number, asked, enough.Token)).ToArray();
        for (var kill = 1; kill <= Kills; kill++)
        {
            await asked.WaitForAsync(kill * MessagesBetweenKills, patience.Token);
            await place.KillAsync();
            await place.StartAsync();
        }

        await asked.WaitForAsync((Kills + 1) * MessagesBetweenKills, patience.Token);
        await enough.CancelAsync();
        await Task.WhenAll(talking);
        foreach (var chat in chats)
        {
            await CheckAsync(chat, asked.Of(chat.Conversation), patience.Token);
            await chat.DisposeAsync();
        }
    }

    private static async Task TalkAsync(ChatClient chat, int number, Asked asked, CancellationToken enough)
    {
        try
        {
            for (var message = 1; ; message++)
            {
                asked.Add(chat.Conversation, await chat.SayAsync($"what causes SMARD1? {number} {message}", $"{number}-{message}", enough));
            }
        }
        catch (OperationCanceledException)
        {
            // It has asked enough.
        }
    }

    private static async Task CheckAsync(ChatClient chat, IReadOnlyCollection<string> acknowledged, CancellationToken patience)
    {
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        var history = await chat.HistoryAsync(patience);
        while (!acknowledged.All(id => history.Any(activity => activity["replyToId"]?.ToString() == id)) || history.Count != chat.Seen.Count)
        {
            await pause.WaitForNextTickAsync(patience);
            history = await chat.HistoryAsync(patience);
        }

        var ids = history.Select(activity => activity["id"]!.ToString()).ToArray();
        Assert.Empty(acknowledged.Except(ids, StringComparer.Ordinal));
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.All(history.Where(activity => activity["replyToId"] is not null).CountBy(activity => activity["replyToId"]!.ToString()), reply => Assert.Equal(1, reply.Value));
        Assert.Equal(ids.Order(StringComparer.Ordinal), chat.Seen.Keys.Order(StringComparer.Ordinal));
        Assert.All(chat.Seen, seen => Assert.Equal(1, seen.Value));
        Assert.True(chat.Connections > 1, "The socket was never opened again.");
    }
}
