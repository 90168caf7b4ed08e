using SmardBot.Core.Settings;

namespace SmardBot.Storage;

/// <summary>Where and how conversations are kept: section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Storage";

    /// <summary>The file that SQLite uses where none is configured.</summary>
    public const string DefaultSqlite = "Data Source=data/smardbot.db";

    /// <summary>Which store. Default <see cref="StorageProvider.Sqlite"/>; one of <c>Sqlite</c>, <c>PostgreSql</c>, <c>Memory</c>.</summary>
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>
    /// How to reach it. SQLite: default <c>Data Source=data/smardbot.db</c>; a relative path starts at the checkout's root when the
    /// program runs from a checkout, else at the working folder; file and folder are made at the first start.
    /// PostgreSQL: required, such as <c>Host=db;Database=smardbot;Username=smardbot</c>. Memory: not used.
    /// </summary>
    [Secret]
    public string? ConnectionString { get; set; }

    /// <summary>
    /// SQLite only. False (default): an acknowledged message survives the death of the process; the last moments before a power
    /// loss may be missing. True: every commit reaches the disk first, so that power loss takes nothing either, for a slower answer.
    /// </summary>
    public bool SurvivePowerLoss { get; set; }
}
