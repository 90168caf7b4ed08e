using System.Data.Common;

namespace SmardBot.Storage.Sqlite;

/// <summary>Work that waits for the single writer.</summary>
internal abstract class SqliteWork
{
    /// <summary>Runs it inside the group's transaction; may be called again after a rollback.</summary>
    public abstract Task RunAsync(DbConnection connection);

    /// <summary>Tells the caller that it is committed.</summary>
    public abstract void Complete();

    /// <summary>Tells the caller that it is not.</summary>
    public abstract void Fail(Exception error);
}
