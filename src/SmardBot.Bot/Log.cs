using Microsoft.Extensions.Logging;

namespace SmardBot.Bot;

/// <summary>Every log message of the bot. None holds a user's text, a token, a secret or a conversation's id.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "POST /api/messages is off: without MicrosoftAppId nobody could tell Azure Bot Service from a stranger. The website works; set MicrosoftAppId and its credential for Teams")]
    public static partial void ConnectorOff(ILogger logger);

    [LoggerMessage(2, LogLevel.Information, "POST /api/messages takes activities from this machine without a token: the environment is Development and there is no MicrosoftAppId")]
    public static partial void ConnectorOpen(ILogger logger);

    [LoggerMessage(3, LogLevel.Error, "MicrosoftAppId is set, but no credential: replies to Azure Bot Service cannot be sent. Set MicrosoftAppPassword, MicrosoftAppCertificatePath or MicrosoftAppCertificateThumbprint, or MicrosoftAppType=UserAssignedMSI")]
    public static partial void NoCredential(ILogger logger);

    [LoggerMessage(4, LogLevel.Error, "MicrosoftAppType is SingleTenant, but MicrosoftAppTenantId is not set: no token will be given to the bot. Set it to the id of its tenant")]
    public static partial void NoTenant(ILogger logger);

    [LoggerMessage(5, LogLevel.Warning, "{Count} calls to /api/messages were refused since the last line of this kind: {Reason}")]
    public static partial void CallsRefused(ILogger logger, int count, string reason);

    [LoggerMessage(6, LogLevel.Error, "The keys of {Url} cannot be fetched ({Error}); those that are known stay in force")]
    public static partial void KeysNotFetched(ILogger logger, string url, string error);

    [LoggerMessage(7, LogLevel.Error, "No token is given to the bot, so replies cannot be sent: {Error} {Code}")]
    public static partial void NoToken(ILogger logger, string error, string? code);

    [LoggerMessage(8, LogLevel.Warning, "The channel's service did not take a reply: it answered {Status}")]
    public static partial void ReplyRefused(ILogger logger, int status);

    [LoggerMessage(9, LogLevel.Warning, "A reply did not get through to the channel's service: {Error}")]
    public static partial void ReplyNotSent(ILogger logger, string error);

    /// <param name="logger">Where to.</param>
    /// <param name="error">The type of the exception; its message could quote the user.</param>
    /// <param name="stackTrace">Where it was thrown.</param>
    [LoggerMessage(10, LogLevel.Error, "A turn failed: {Error}\n{StackTrace}")]
    public static partial void TurnFailed(ILogger logger, string error, string? stackTrace);

    [LoggerMessage(11, LogLevel.Error, "Not even the apology could be sent: {Error}")]
    public static partial void ApologyNotSent(ILogger logger, string error);

    [LoggerMessage(20, LogLevel.Information, "Turn on {Channel}: {Outcome}")]
    public static partial void TurnDecided(ILogger logger, string? channel, string outcome);

    [LoggerMessage(21, LogLevel.Information, "A delivery on {Channel} came again and was not handled twice")]
    public static partial void RepeatedDelivery(ILogger logger, string? channel);

    [LoggerMessage(22, LogLevel.Warning, "The store could not tell a user's state ({Error}); the turn goes on with what this process remembers")]
    public static partial void StateNotRead(ILogger logger, string error);

    [LoggerMessage(23, LogLevel.Warning, "What a turn left could not be kept ({Error}); this process remembers it, and what is owed is taken up again")]
    public static partial void TurnNotKept(ILogger logger, string error);

    [LoggerMessage(24, LogLevel.Warning, "The history of a conversation could not be read ({Error})")]
    public static partial void HistoryNotRead(ILogger logger, string error);

    [LoggerMessage(25, LogLevel.Warning, "A conversation could not be forgotten ({Error}); the user was told")]
    public static partial void NotForgotten(ILogger logger, string error);

    [LoggerMessage(26, LogLevel.Warning, "{Count} replies did not get through in time; they are kept and sent as soon as that works")]
    public static partial void RepliesOwed(ILogger logger, int count);

    [LoggerMessage(27, LogLevel.Error, "Replies that were owed are given up: they did not get through within {Minutes} minutes")]
    public static partial void RepliesGivenUp(ILogger logger, double minutes);

    [LoggerMessage(12, LogLevel.Information, "A turn that was owed is taken up, for the {Takes}. time")]
    public static partial void TurnTakenUp(ILogger logger, int takes);

    [LoggerMessage(13, LogLevel.Warning, "Turns that are owed cannot be looked for, it is tried again: {Problem}")]
    public static partial void RecoveryPutOff(ILogger logger, string problem);

    [LoggerMessage(30, LogLevel.Warning, "Something was not posted or changed in the channel that is the inbox: {End}, the service answered {Status}")]
    public static partial void InboxPostFailed(ILogger logger, string end, int status);

    [LoggerMessage(31, LogLevel.Error, "The channel of Teams that is the inbox refuses the bot ({Status}): it was deleted, or the bot was removed from the team. Questions of families wait on the staff pages; see /staff/channels")]
    public static partial void InboxGone(ILogger logger, int status);

    [LoggerMessage(32, LogLevel.Warning, "What staff wanted in Teams was not done, or waits: {Problem}")]
    public static partial void StaffNotServed(ILogger logger, string problem);

    [LoggerMessage(33, LogLevel.Warning, "Teams does not say who is a member of a channel, or what kind it is: {Error}")]
    public static partial void MemberNotKnown(ILogger logger, string error);

    [LoggerMessage(34, LogLevel.Error, "The inbox in Teams was not brought up to date, it is tried again: {Error}\n{StackTrace}")]
    public static partial void InboxFailed(ILogger logger, string error, string? stackTrace);

    [LoggerMessage(29, LogLevel.Warning, "It could not be told whether a person has this conversation: {Problem}")]
    public static partial void PersonNotKnown(ILogger logger, string problem);
}
