using Microsoft.Data.Sqlite;
using SmardBot.Core.Conversations;

namespace SmardBot.Storage.Sqlite;

/// <summary>Which of SQLite's errors mean that the file is away, full or busy, and not that a statement is wrong.</summary>
internal static class SqliteFailure
{
    private const string Other = "or name another file in Storage:ConnectionString";

    /// <summary>Whether the file, and not the statement, is the trouble.</summary>
    public static bool IsAway(this SqliteException error) => Reason(error) is not null;

    /// <summary>What a caller gets instead.</summary>
    /// <param name="error">What SQLite said.</param>
    /// <param name="path">The file.</param>
    public static StoreUnavailableException Away(this SqliteException error, string path) =>
        new($"The SQLite file {path} {Reason(error)} (SQLite error {error.SqliteExtendedErrorCode}).", error);

    /// <summary>What is the matter with the file and what helps, or null.</summary>
    /// <remarks>Result codes: https://www.sqlite.org/rescode.html</remarks>
    private static string? Reason(SqliteException error) => error.SqliteErrorCode switch
    {
        5 or 6 => "is locked by another program; end that program",
        8 => $"is read-only; let the service's user write to it and to its folder, {Other}",
        10 => $"gave a disk error; look at the disk, {Other}",
        11 or 26 => $"is damaged or not a database; restore a backup, {Other}",
        13 => "cannot grow: the disk is full; make room on it",
        14 => $"cannot be opened; let the service's user read and write it and its folder, {Other}",
        _ => null,
    };
}
