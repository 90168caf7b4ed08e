using Microsoft.Bot.Schema;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SmardBot.Bot.Adapters;
using SmardBot.Core.Conversations;

namespace SmardBot.Bot.Turns;

/// <summary>
/// Replies that did not get through in the time that the service waits. They are kept in the store, as activities of a conversation of
/// their own, and sent as soon as that works: by this process, or after its end by another. A reply may come twice, never not at all.
/// </summary>
internal sealed class OwedReplies(IConversationStore store, ServiceAdapter service, TurnOwner owner, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<OwedReplies> log) : IHostedService, IOwedTurns
{
    /// <summary>The channel of the conversations that they are kept in; no client can reach it.</summary>
    public const string Channel = "connector-owed";

    /// <summary>After this time nobody waits for an answer any more.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    private const int MostActivities = 100;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AttemptTime = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Task> working = new(StringComparer.Ordinal);
    private readonly CancellationToken stopping = lifetime.ApplicationStopping;

    /// <summary>How many conversations wait here.</summary>
    public int Count => Working.Length;

    /// <summary>Keeps replies and goes on trying.</summary>
    /// <param name="replies">As they go out.</param>
    /// <exception cref="StoreUnavailableException">They cannot be kept.</exception>
    public async Task KeepAsync(IReadOnlyList<Activity> replies)
    {
        var conversation = new Conversation($"owed-{Guid.CreateVersion7(clock.GetUtcNow())}", Channel, null, clock.GetUtcNow());
        await store.CreateAsync(conversation);
        foreach (var reply in replies)
        {
            // Owed from the last on: then all of them are there.
            await store.AppendAsync(conversation.Id, ActivityJson.WriteBody(reply), turn: ReferenceEquals(reply, replies[^1]) ? owner.Claim() : null);
        }

        Log.RepliesOwed(log, replies.Count);
        Start(conversation);
    }

    /// <inheritdoc/>
    public string ChannelId => Channel;

    /// <inheritdoc/>
    public Task<bool> TakeUpAsync(PendingTurn owed, Conversation conversation, CancellationToken cancellation)
    {
        Start(conversation);
        return Task.FromResult(true);
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What is on its way has been called back already; what it has come to is waited for.</summary>
    public async Task StopAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(Working).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private Task[] Working
    {
        get
        {
            lock (gate)
            {
                return [.. working.Values];
            }
        }
    }

    private void Start(Conversation conversation)
    {
        lock (gate)
        {
            if (!working.ContainsKey(conversation.Id))
            {
                working[conversation.Id] = Task.Run(() => WorkAsync(conversation));
            }
        }
    }

    private async Task WorkAsync(Conversation conversation)
    {
        try
        {
            for (var pause = FirstPause; !await TryAsync(conversation); pause = Longer(pause))
            {
                using var timer = new PeriodicTimer(pause, clock);
                await timer.WaitForNextTickAsync(stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Still owed; the next process finds it.
        }
        finally
        {
            lock (gate)
            {
                working.Remove(conversation.Id);
            }
        }
    }

    /// <summary>Whether it is over.</summary>
    private async Task<bool> TryAsync(Conversation conversation)
    {
        try
        {
            var isLate = clock.GetUtcNow() - conversation.Created > Patience;
            if (!isLate && !await SendAllAsync(conversation.Id))
            {
                return false;
            }

            if (isLate)
            {
                Log.RepliesGivenUp(log, Patience.TotalMinutes);
            }

            await store.DeleteAsync(conversation.Id, stopping);
            return true;
        }
        catch (StoreUnavailableException away)
        {
            Log.RecoveryPutOff(log, away.Message);
            return false;
        }
    }

    private async Task<bool> SendAllAsync(string conversationId)
    {
        using var time = new CancellationTokenSource(AttemptTime, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, stopping);
        foreach (var kept in await store.ReadAsync(conversationId, 0, MostActivities, stopping))
        {
            try
            {
                await service.SendAsync(ActivityJson.Read(kept.Body), either.Token);
            }
            catch (NotDeliveredException)
            {
                return false;
            }
        }

        return true;
    }

    private static TimeSpan Longer(TimeSpan pause) => 2 * pause < LongestPause ? 2 * pause : LongestPause;
}
