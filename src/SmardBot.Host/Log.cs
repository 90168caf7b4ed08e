namespace SmardBot.Host;

/// <summary>Every log message of the host. None holds what a user wrote.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "{Method} on {Endpoint} failed")]
    public static partial void RequestFailed(ILogger logger, Exception exception, string method, string endpoint);

    [LoggerMessage(3, LogLevel.Warning, "{Problem}")]
    public static partial void UnknownSetting(ILogger logger, string problem);

    [LoggerMessage(4, LogLevel.Error, "Messages cannot be kept: {Problem}")]
    public static partial void StoreNotWritable(ILogger logger, string problem);

    [LoggerMessage(5, LogLevel.Information, "Messages can be kept again")]
    public static partial void StoreWritableAgain(ILogger logger);

    [LoggerMessage(20, LogLevel.Information, "The staff pages are {State}")]
    public static partial void StaffEntrance(ILogger logger, string state);

    [LoggerMessage(21, LogLevel.Warning, "Somebody could not sign in to the staff pages: {Problem}")]
    public static partial void StaffSignInFailed(ILogger logger, string problem);
}
