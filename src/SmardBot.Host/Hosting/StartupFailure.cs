using Microsoft.Extensions.Options;
using SmardBot.Core.Conversations;
using SmardBot.Storage;

namespace SmardBot.Host.Hosting;

/// <summary>Says why the service does not start: a line for each thing that the operator has to mend.</summary>
internal static class StartupFailure
{
    /// <summary>The lines.</summary>
    /// <returns>Null for an exception that is not the operator's to mend; it should be seen with its stack trace.</returns>
    public static string? Describe(Exception exception) =>
        Faults(exception) is { } faults ? string.Join(Environment.NewLine, faults.Distinct(StringComparer.Ordinal).Select(Line)) : null;

    private static IEnumerable<string>? Faults(Exception exception) => exception switch
    {
        OptionsValidationException invalid => invalid.Failures,
        AggregateException many when many.InnerExceptions.All(inner => Faults(inner) is not null) => many.InnerExceptions.SelectMany(inner => Faults(inner)!),
        InvalidDataException { InnerException: FormatException { InnerException: System.Text.Json.JsonException json } } settings =>
            [$"{settings.Message.TrimEnd('.')}: it is no valid JSON in line {json.LineNumber + 1}; look for a missing comma, quote or bracket there or just before"],
        InvalidDataException settings => [$"{settings.Message} {settings.InnerException?.Message}"],
        StoreUnavailableException or StoreSchemaException => [exception.Message],
        IOException or UnauthorizedAccessException => [exception.Message],
        _ => null,
    };

    private static string Line(string fault) => "SmardBot does not start: " + fault.ReplaceLineEndings(" ");
}
