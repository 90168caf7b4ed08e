using System.Data.Common;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using SmardBot.Core.Conversations;

namespace SmardBot.Storage.Sqlite;

/// <summary>
/// The single writer. Whatever waits is committed together, so that one commit serves many callers under load and a lone
/// caller waits for nobody. A failing piece of work takes no other with it: the group is rolled back and run one by one.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int MostWaiting = 4096;
    private const int MostInGroup = 256;

    private readonly Channel<SqliteWork> queue = Channel.CreateBounded<SqliteWork>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly Func<SqliteConnection> open;
    private readonly string path;
    private readonly Task loop;
    private SqliteConnection? connection;

    public SqliteWriter(Func<SqliteConnection> open, string path)
    {
        this.open = open;
        this.path = path;
        loop = RunAsync();
    }

    /// <summary>Queues work; waits while the queue is full. Completes when the work is committed.</summary>
    public async Task<T> RunAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation)
    {
        var item = new SqliteWork<T>(work, cancellation);
        try
        {
            await queue.Writer.WriteAsync(item, cancellation);
        }
        catch (ChannelClosedException closed)
        {
            throw new StoreUnavailableException("The store is closed: the service is stopping.", closed);
        }

        return await item.Result;
    }

    /// <summary>Commits what waits and closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await loop;
    }

    private async Task RunAsync()
    {
        var group = new List<SqliteWork>(MostInGroup);
        while (await queue.Reader.WaitToReadAsync())
        {
            while (group.Count < MostInGroup && queue.Reader.TryRead(out var item))
            {
                group.Add(item);
            }

            await CommitAsync(group);
            group.Clear();
        }

        connection?.Dispose();
    }

    private async Task CommitAsync(List<SqliteWork> group)
    {
        try
        {
            connection ??= open();
            Execute("begin immediate");
            foreach (var item in group)
            {
                await item.RunAsync(connection);
            }

            Execute("commit");
        }
        catch (SqliteException error) when (error.IsAway())
        {
            Forget();
            var away = error.Away(path);
            group.ForEach(item => item.Fail(away));
            return;
        }
        catch (Exception) when (group.Count > 1)
        {
            Forget();
            foreach (var item in group)
            {
                await CommitAsync([item]);
            }

            return;
        }
#pragma warning disable CA1031 // Whatever the work threw belongs to its caller; the writer lives on.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Forget();
            group.ForEach(item => item.Fail(error));
            return;
        }

        group.ForEach(item => item.Complete());
    }

    /// <summary>Closing rolls back whatever is open, in every state that an error may have left.</summary>
    private void Forget()
    {
        connection?.Dispose();
        connection = null;
    }

    private void Execute(string sql)
    {
        using var command = connection!.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
