using Microsoft.Extensions.Logging;

namespace SmardBot.DirectLine;

/// <summary>Every log message of Direct Line. None holds a user's text, a token, a secret or a conversation's id, which opens it to whoever has a secret.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "A turn could not be kept ({Error}); it is still owed and taken up again")]
    public static partial void TurnNotKept(ILogger logger, string error);

    [LoggerMessage(2, LogLevel.Warning, "DirectLine:Secrets:{Index} has only {Length} characters; use 32 random ones")]
    public static partial void ShortSecret(ILogger logger, int index, int length);

    [LoggerMessage(3, LogLevel.Debug, "An activity that came over a socket was refused: {Code}")]
    public static partial void FrameRefused(ILogger logger, string code);
}
