using Microsoft.Extensions.Logging;

namespace SmardBot.Classifier;

/// <summary>Every log message of the classifier. None takes a text of a user.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "The sentence encoder {Encoder} cannot be loaded, words alone decide: {Problem}")]
    public static partial void EncoderNotLoaded(this ILogger logger, string encoder, string problem);

    [LoggerMessage(2, LogLevel.Warning, "The sentence encoder cannot be kept in {Folder}, so it is loaded from its package, slower and with twice the memory: {Problem}; set Faq:CachePath to a folder that can be written")]
    public static partial void EncoderNotKept(this ILogger logger, string folder, string problem);

    [LoggerMessage(3, LogLevel.Warning, "The sentence encoder {File} cannot be used and is made anew: {Problem}")]
    public static partial void EncoderDamaged(this ILogger logger, string file, string problem);

    [LoggerMessage(4, LogLevel.Error, "The sentence encoder failed on a message ({Exception}), words alone decide on it")]
    public static partial void EncoderFailed(this ILogger logger, string exception);

    [LoggerMessage(5, LogLevel.Warning, "The vectors of the examples cannot be kept in {Folder}, so every training makes them anew: {Problem}")]
    public static partial void VectorsNotKept(this ILogger logger, string folder, string problem);
}
