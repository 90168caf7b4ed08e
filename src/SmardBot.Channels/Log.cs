using Microsoft.Extensions.Logging;

namespace SmardBot.Channels;

/// <summary>Every log message of the channels. None holds a user's text, a token, a secret or a conversation's id, which opens it to whoever has a secret.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "A turn over a {ActivityType} activity failed after the pipeline's own error handling")]
    public static partial void TurnFailed(ILogger logger, Exception exception, string? activityType);

    [LoggerMessage(2, LogLevel.Warning, "DirectLine:Secrets:{Index} has only {Length} characters; use 32 random ones")]
    public static partial void ShortSecret(ILogger logger, int index, int length);

    [LoggerMessage(3, LogLevel.Debug, "An activity that came over a socket was refused: {Code}")]
    public static partial void FrameRefused(ILogger logger, string code);
}
