using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace SmardBot.Host.Hosting;

/// <summary>Says in one line why the service does not start.</summary>
internal static partial class StartupFailure
{
    /// <summary>Names key, value and what is allowed where an option is wrong.</summary>
    /// <returns>Null for an exception that is not the operator's to mend; it should be seen with its stack trace.</returns>
    public static string? Describe(Exception exception) => exception switch
    {
        OptionsValidationException invalid => Line(string.Join("; ", invalid.Failures)),
        AggregateException many when many.InnerExceptions.All(inner => inner is OptionsValidationException) =>
            Line(string.Join("; ", many.InnerExceptions.Cast<OptionsValidationException>().SelectMany(invalid => invalid.Failures))),
        InvalidOperationException unreadable when Conversion().Match(unreadable.Message) is { Success: true } match =>
            Line($"{match.Groups["key"].Value} is '{match.Groups["value"].Value}'; allowed is {Allowed(match.Groups["type"].Value)}"),
        InvalidDataException { InnerException: FormatException format } settings => Line($"{settings.Message} {format.Message}"),
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } taken => Line(taken.Message),
        _ => null,
    };

    private static string Line(string message) => "SmardBot does not start: " + message.ReplaceLineEndings(" ");

    private static string Allowed(string type) => type switch
    {
        "System.Boolean" => "true or false",
        "System.Int32" or "System.Int64" => "a whole number",
        "System.Double" or "System.Single" or "System.Decimal" => "a number",
        "System.TimeSpan" => "a time span such as 00:30:00",
        _ => "a " + type,
    };

    // The message of the configuration binder; a value that it cannot read never reaches a validator.
    [GeneratedRegex("^Failed to convert configuration value '(?<value>.*)' at '(?<key>[^']+)' to type '(?<type>[^']+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Conversion();
}
