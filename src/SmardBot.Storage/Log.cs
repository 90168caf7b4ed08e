using Microsoft.Extensions.Logging;

namespace SmardBot.Storage;

/// <summary>Every log message of this project. None holds anything that a user wrote, nor a connection string.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Conversations are kept in {Store}: schema brought from version {From} to {To}")]
    public static partial void SchemaUpgraded(ILogger logger, string store, int from, int to);

    [LoggerMessage(2, LogLevel.Information, "Conversations are kept in {Store}")]
    public static partial void Opened(ILogger logger, StorageProvider store);

    [LoggerMessage(4, LogLevel.Warning, "Notices of other instances are interrupted ({Error}); sockets poll until they are back")]
    public static partial void NoticesBroken(ILogger logger, string error);

    [LoggerMessage(3, LogLevel.Error, "The store is away at start; the service goes on and tries again at each use")]
    public static partial void AwayAtStart(ILogger logger, Exception error);
}
