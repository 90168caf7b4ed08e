using System.Data.Common;
using SmardBot.Core.Conversations;

namespace SmardBot.Storage;

/// <summary>A database that <see cref="SqlConversationStore"/> speaks portable SQL to. Opened, and its schema brought up to date, at the first use.</summary>
/// <remarks>Every method throws <see cref="StoreUnavailableException"/> when the database is away and <see cref="StoreSchemaException"/> when its schema does not fit.</remarks>
internal interface ISqlDatabase : IAsyncDisposable
{
    /// <summary>Opens the database now. Every other method does so too; after a failure the next one tries again.</summary>
    Task OpenAsync(CancellationToken cancellation);

    /// <summary>The schema versions before and after it was opened.</summary>
    (int From, int To) Upgraded { get; }

    /// <summary>Whether other processes may write to it at the same time.</summary>
    bool IsShared { get; }

    /// <summary>The file, or host and database.</summary>
    string Place { get; }

    /// <summary>Counts the tables of the name <c>@Table</c>.</summary>
    string HasTable { get; }

    /// <summary>Looks at the database as it stands, without making or upgrading anything.</summary>
    Task<T> InspectAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation);

    /// <summary>What is damaged, or null.</summary>
    Task<string?> DamageAsync(DbConnection connection);

    /// <summary>Runs statements that only read, or one that stands alone on the server.</summary>
    Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation);

    /// <summary>Runs statements in one transaction that is durable when the task completes. The work may run twice when the first run was rolled back.</summary>
    Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation);

    /// <summary>
    /// Numbers and keeps an activity, the one step that the databases do differently: SQLite under its single writer, PostgreSQL under
    /// the lock of the conversation's row.
    /// </summary>
    /// <returns>The row as kept, the earlier one for a repeated key, or null when the conversation is unknown.</returns>
    Task<AppendedRow?> AppendAsync(NewActivity activity, CancellationToken cancellation);

    /// <summary>Tells the other instances on this database that a conversation has changed; returns at once.</summary>
    void Tell(string conversationId);

    /// <summary>Hears of conversations that other instances changed; null when some were perhaps missed.</summary>
    IDisposable Watch(Action<string?> changed);
}
