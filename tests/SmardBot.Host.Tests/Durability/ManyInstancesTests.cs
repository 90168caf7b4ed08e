using System.Net;
using System.Text.Json.Nodes;
using SmardBot.Testing.DirectLine;
using SmardBot.Testing.PostgreSql;

namespace SmardBot.Host.Tests.Durability;

public sealed class ManyInstancesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    [RequiresPostgreSqlFact]
    public async Task Two_instances_started_at_once_share_conversations_tokens_and_outages()
    {
        using var patience = new CancellationTokenSource(Patience);
        using var postgres = new PostgreSqlServer();
        (string, string)[] store = [("Storage:Provider", "PostgreSql"), ("Storage:ConnectionString", postgres.ConnectionString)];
        await using var one = new ServicePlace(store);
        await using var two = new ServicePlace(store);
        await Task.WhenAll(one.StartAsync(), two.StartAsync());
        using var http = new HttpClient { BaseAddress = one.Address };
        await using var chat = new ChatClient(http);
        await chat.StartAsync(patience.Token);
        chat.Listen();

        // The token is from one, the socket is held by one, the messages go to two.
        chat.Elsewhere = () => two.Address;
        var first = await chat.PostAsync("what causes SMARD1?", "1", patience.Token);
        await AnsweredAsync(chat, first, patience.Token);

        postgres.Stop();
        foreach (var address in new[] { one.Address, two.Address })
        {
            using var ready = await http.GetAsync(new Uri(address, "/health/ready"), patience.Token);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
            Assert.Contains("cannot be written", await ready.Content.ReadAsStringAsync(patience.Token), StringComparison.Ordinal);
            using var refused = await http.PostAsync(new Uri(address, "/api/widget/token"), null, patience.Token);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.NotNull(refused.Headers.RetryAfter);
            Assert.Contains("emergency", JsonNode.Parse(await refused.Content.ReadAsStringAsync(patience.Token))!["error"]!["message"]!.ToString(), StringComparison.OrdinalIgnoreCase);
        }

        var during = chat.SayAsync("is it hereditary?", "2", patience.Token);
        postgres.Start();

        await AnsweredAsync(chat, await during, patience.Token);
        var history = await chat.HistoryAsync(patience.Token);
        Assert.Equal(5, history.Count);
        Assert.Equal(history.Select(activity => activity["id"]!.ToString()), chat.Seen.Keys.Order(StringComparer.Ordinal));
        Assert.All(chat.Seen.Values, times => Assert.Equal(1, times));
        Assert.Equal(1, chat.Connections);
    }

    private static async Task AnsweredAsync(ChatClient chat, string id, CancellationToken patience)
    {
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            var history = await chat.HistoryAsync(patience);
            if (history.Any(activity => activity["replyToId"]?.ToString() == id) && history.All(activity => chat.Seen.ContainsKey(activity["id"]!.ToString())))
            {
                return;
            }

            await pause.WaitForNextTickAsync(patience);
        }
    }
}
