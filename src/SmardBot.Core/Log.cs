using Microsoft.Extensions.Logging;

namespace SmardBot.Core;

/// <summary>Every log message of Core. None takes a text of a user.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Turn on {Channel}: {Outcome}")]
    public static partial void TurnDecided(this ILogger logger, string? channel, string outcome);

    [LoggerMessage(2, LogLevel.Error, "A turn on {Channel} failed with {Exception}: {Stack}")]
    public static partial void TurnFailed(this ILogger logger, string? channel, string exception, string? stack);

    [LoggerMessage(3, LogLevel.Information, "A delivery on {Channel} came again and was not handled twice")]
    public static partial void RepeatedDelivery(this ILogger logger, string? channel);

    [LoggerMessage(4, LogLevel.Information, "FAQ {Hash} loaded from {Folder} with {Entries} entries; ready after {Milliseconds} ms")]
    public static partial void KnowledgeLoaded(this ILogger logger, string hash, string folder, int entries, long milliseconds);

    [LoggerMessage(5, LogLevel.Error, "The FAQ in {Folder} cannot be used, the last good one stays: {Problem}")]
    public static partial void KnowledgeBroken(this ILogger logger, string folder, string problem);

    [LoggerMessage(12, LogLevel.Error, "The FAQ in {Folder} cannot be used, and there is no earlier one: until it is mended only emergencies and crises are answered: {Problem}")]
    public static partial void KnowledgeMissing(this ILogger logger, string folder, string problem);

    [LoggerMessage(9, LogLevel.Information, "FAQ {Hash} is new to this program: the classifier is being trained")]
    public static partial void KnowledgeTraining(this ILogger logger, string hash);

    [LoggerMessage(27, LogLevel.Information, "Training {Percent} %; until it is done the FAQ's own questions are answered word for word")]
    public static partial void KnowledgeTrainingAt(this ILogger logger, int percent);

    [LoggerMessage(10, LogLevel.Warning, "The trained model {File} cannot be used and is made anew: {Problem}")]
    public static partial void ModelDamaged(this ILogger logger, string file, string problem);

    [LoggerMessage(11, LogLevel.Warning, "Trained models cannot be kept in {Folder}, so every start trains: {Problem}; set Faq:CachePath to a folder that can be written, or to nothing")]
    public static partial void ModelNotKept(this ILogger logger, string folder, string problem);

    [LoggerMessage(6, LogLevel.Warning, "The store could not read a user's state ({Exception}); the turn goes on with what this process remembers")]
    public static partial void StateNotRead(this ILogger logger, string exception);

    [LoggerMessage(7, LogLevel.Warning, "The store could not write a user's state ({Exception}); this process remembers it")]
    public static partial void StateNotWritten(this ILogger logger, string exception);

    [LoggerMessage(8, LogLevel.Warning, "The store could not mark a delivery as handled ({Exception}); it is handled as far as this process remembers")]
    public static partial void DeliveryNotMarked(this ILogger logger, string exception);

    [LoggerMessage(20, LogLevel.Information, "{Count} conversations were kept long enough and are deleted")]
    public static partial void ConversationsDeleted(this ILogger logger, int count);

    [LoggerMessage(21, LogLevel.Warning, "What was kept long enough could not be deleted, it is tried again: {Problem}")]
    public static partial void RetentionPutOff(this ILogger logger, string problem);

    [LoggerMessage(22, LogLevel.Information, "{Count} questions and reasons of the review list were kept long enough and are deleted")]
    public static partial void ReviewsDeleted(this ILogger logger, int count);

    [LoggerMessage(23, LogLevel.Warning, "The store could not take counts and reviews ({Exception}); they wait in memory")]
    public static partial void ReviewsNotWritten(this ILogger logger, string exception);

    [LoggerMessage(24, LogLevel.Warning, "{Count} counts and reviews were dropped: too many waited for the store")]
    public static partial void ReviewsDropped(this ILogger logger, long count);

    [LoggerMessage(25, LogLevel.Warning, "A conversation could not be forgotten ({Exception}); the user was told")]
    public static partial void NotForgotten(this ILogger logger, string exception);

    [LoggerMessage(26, LogLevel.Warning, "What was asked most could not be read ({Exception}); the search begins with the first questions of the FAQ")]
    public static partial void CountsNotRead(this ILogger logger, string exception);

    [LoggerMessage(40, LogLevel.Warning, "A reply of the staff could not be brought into its conversation, it is tried again: {Problem}")]
    public static partial void TicketReplyPutOff(this ILogger logger, string problem);

    [LoggerMessage(41, LogLevel.Information, "A reply of the staff found its conversation deleted and went with it")]
    public static partial void TicketReplyWithoutConversation(this ILogger logger);

    [LoggerMessage(42, LogLevel.Warning, "What staff have changed in the FAQ could not be read, the last known state stays in force: {Problem}")]
    public static partial void OverlayNotRead(this ILogger logger, string problem);

    [LoggerMessage(43, LogLevel.Warning, "The accepted proposal {Proposal} is not in force: {Problem}")]
    public static partial void ProposalNotInForce(this ILogger logger, string proposal, string problem);

    [LoggerMessage(45, LogLevel.Error, "The FAQ could not be read anew after a change of the staff: {Problem}")]
    public static partial void RefreshFailed(this ILogger logger, string problem);

    [LoggerMessage(44, LogLevel.Warning, "It could not be told whether a person has this conversation: {Problem}")]
    public static partial void PersonNotKnown(this ILogger logger, string problem);
}
