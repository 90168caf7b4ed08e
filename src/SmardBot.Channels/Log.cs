using Microsoft.Extensions.Logging;

namespace SmardBot.Channels;

/// <summary>Every log message of the channels. None holds a user's text, a token, a secret or a conversation's id, which opens it to whoever has a secret.</summary>
internal static partial class Log
{
    /// <param name="logger">Where to.</param>
    /// <param name="error">The type of the exception; its message could quote the user.</param>
    /// <param name="stackTrace">Where it was thrown.</param>
    [LoggerMessage(1, LogLevel.Error, "A turn failed past the pipeline's own error handling: {Error}\n{StackTrace}")]
    public static partial void TurnFailed(ILogger logger, string error, string? stackTrace);

    [LoggerMessage(2, LogLevel.Warning, "DirectLine:Secrets:{Index} has only {Length} characters; use 32 random ones")]
    public static partial void ShortSecret(ILogger logger, int index, int length);

    [LoggerMessage(3, LogLevel.Debug, "An activity that came over a socket was refused: {Code}")]
    public static partial void FrameRefused(ILogger logger, string code);
}
