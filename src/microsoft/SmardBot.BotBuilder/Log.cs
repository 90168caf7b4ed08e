namespace SmardBot.BotBuilder;

/// <summary>Every log message of the Bot Builder host. None holds what a user wrote.</summary>
internal static partial class Log
{
    /// <param name="logger">Where to.</param>
    /// <param name="error">The type of the exception; its message could quote the user.</param>
    /// <param name="stackTrace">Where it was thrown.</param>
    [LoggerMessage(1, LogLevel.Error, "A turn failed outside the pipeline: {Error}\n{StackTrace}")]
    public static partial void TurnFailed(ILogger logger, string error, string? stackTrace);

    [LoggerMessage(2, LogLevel.Error, "Not even the apology could be sent: {Error}")]
    public static partial void ApologyNotSent(ILogger logger, string error);

    [LoggerMessage(3, LogLevel.Warning, "Something sent a message without the disclaimer; it was added on the way out")]
    public static partial void DisclaimerAdded(ILogger logger);
}
