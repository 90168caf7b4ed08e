using System.Threading.Channels;
using Dapper;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace SmardBot.Storage.PostgreSql;

/// <summary>
/// Tells the other instances which conversations have grown, and hears it from them (LISTEN and NOTIFY). Notices go out after
/// the commit, on one connection, many in one: they cost a turn nothing, and one that is lost is made up for by the sockets' poll.
/// </summary>
internal sealed class PostgreSqlNotices : IAsyncDisposable
{
    private const int MostWaiting = 10_000;

    /// <summary>PostgreSQL takes less than 8,000 bytes in one notice.</summary>
    private const int MostCharacters = 3_500;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly string self = Guid.CreateVersion7().ToString("N");
    private readonly Channel<string> outgoing = Channel.CreateBounded<string>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.DropOldest });

    private readonly HashSet<string> untold = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource ending = new();
    private readonly NpgsqlDataSource source;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly Action<string?> changed;
    private readonly Task speaking;
    private readonly Task listening;

    public PostgreSqlNotices(NpgsqlDataSource source, TimeProvider time, ILogger logger, Action<string?> changed)
    {
        this.source = source;
        this.time = time;
        this.logger = logger;
        this.changed = changed;
        speaking = AgainAndAgainAsync(SpeakAsync);
        listening = AgainAndAgainAsync(ListenAsync);
    }

    /// <summary>Has the others told; returns at once.</summary>
    public void Tell(string conversationId) => outgoing.Writer.TryWrite(conversationId);

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await Task.WhenAll(speaking, listening);
        ending.Dispose();
    }

    private async Task SpeakAsync(NpgsqlConnection connection)
    {
        // What could not be sent over the last connection goes first.
        while (untold.Count > 0 || await outgoing.Reader.WaitToReadAsync(ending.Token))
        {
            var length = untold.Sum(id => id.Length + 1);
            while (length < MostCharacters && outgoing.Reader.TryRead(out var id))
            {
                length += untold.Add(id) ? id.Length + 1 : 0;
            }

            await connection.ExecuteAsync(new CommandDefinition(
                "select pg_notify('smardbot ' || current_schema(), @Payload)", new { Payload = $"{self} {string.Join(' ', untold)}" }, cancellationToken: ending.Token));
            untold.Clear();
        }
    }

    private async Task ListenAsync(NpgsqlConnection connection)
    {
        var schema = await connection.ExecuteScalarAsync<string>(new CommandDefinition("select current_schema()", cancellationToken: ending.Token));
        connection.Notification += (_, notice) => Hear(notice.Payload);
        await connection.ExecuteAsync(new CommandDefinition($"listen \"smardbot {schema!.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", cancellationToken: ending.Token));

        // What was said before this moment was not heard.
        changed(null);
        while (true)
        {
            await connection.WaitAsync(ending.Token);
        }
    }

    private void Hear(string payload)
    {
        var parts = payload.Split(' ');
        if (parts[0] != self)
        {
            foreach (var id in parts.Skip(1))
            {
                changed(id);
            }
        }
    }

    /// <summary>Works on a connection of its own, and on a new one when it breaks.</summary>
    private async Task AgainAndAgainAsync(Func<NpgsqlConnection, Task> work)
    {
        using var pause = new PeriodicTimer(Pause, time);
        while (!ending.IsCancellationRequested)
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync(ending.Token);
                await work(connection);
            }
            catch (Exception broken) when (broken.IsAway() && !ending.IsCancellationRequested)
            {
                Log.NoticesBroken(logger, broken.GetType().Name);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception) when (ending.IsCancellationRequested)
            {
                return;
            }

            try
            {
                await pause.WaitForNextTickAsync(ending.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
