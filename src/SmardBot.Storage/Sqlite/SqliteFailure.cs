using Microsoft.Data.Sqlite;
using SmardBot.Core.Conversations;

namespace SmardBot.Storage.Sqlite;

/// <summary>Which of SQLite's errors mean that the file is away, full or busy, and not that a statement is wrong.</summary>
internal static class SqliteFailure
{
    /// <summary>Whether the file, and not the statement, is the trouble.</summary>
    public static bool IsAway(this SqliteException error) => Reason(error) is not null;

    /// <summary>What a caller gets instead.</summary>
    public static StoreUnavailableException Away(this SqliteException error) =>
        new($"The SQLite file {Reason(error)} (SQLite error {error.SqliteExtendedErrorCode}).", error);

    /// <summary>What is the matter with the file, or null.</summary>
    /// <remarks>Result codes: https://www.sqlite.org/rescode.html</remarks>
    private static string? Reason(SqliteException error) => error.SqliteErrorCode switch
    {
        5 or 6 => "is locked by another program",
        8 => "is read-only",
        10 => "gave a disk error",
        11 or 26 => "is damaged or not a database",
        13 => "cannot grow: the disk is full",
        14 => "cannot be opened: look at the folder's existence and rights",
        _ => null,
    };
}
