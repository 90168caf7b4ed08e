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

    [LoggerMessage(4, LogLevel.Warning, "A turn could not be kept ({Error}); it is still owed and taken up again")]
    public static partial void TurnNotKept(ILogger logger, string error);

    [LoggerMessage(5, LogLevel.Information, "A turn that was owed is taken up, for the {Takes}. time")]
    public static partial void TurnTakenUp(ILogger logger, int takes);

    [LoggerMessage(6, LogLevel.Warning, "Turns that are owed cannot be looked for, it is tried again: {Problem}")]
    public static partial void RecoveryPutOff(ILogger logger, string problem);

    [LoggerMessage(2, LogLevel.Warning, "DirectLine:Secrets:{Index} has only {Length} characters; use 32 random ones")]
    public static partial void ShortSecret(ILogger logger, int index, int length);

    [LoggerMessage(3, LogLevel.Debug, "An activity that came over a socket was refused: {Code}")]
    public static partial void FrameRefused(ILogger logger, string code);

    [LoggerMessage(7, LogLevel.Warning, "The channel's service did not take a reply: it answered {Status}")]
    public static partial void ReplyRefused(ILogger logger, int status);

    [LoggerMessage(8, LogLevel.Warning, "A reply did not get through to the channel's service: {Error}")]
    public static partial void ReplyNotSent(ILogger logger, string error);

    [LoggerMessage(15, LogLevel.Error, "No token is given to the bot, so replies cannot be sent: {Error} {Code}")]
    public static partial void NoToken(ILogger logger, string error, string? code);

    [LoggerMessage(16, LogLevel.Warning, "{Count} replies did not get through in time; they are kept and sent as soon as that works")]
    public static partial void RepliesOwed(ILogger logger, int count);

    [LoggerMessage(17, LogLevel.Error, "Replies that were owed are given up: they did not get through within {Minutes} minutes")]
    public static partial void RepliesGivenUp(ILogger logger, double minutes);
}
