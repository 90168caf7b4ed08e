using System.Text.RegularExpressions;

namespace SmardBot.Core.Faq.Reading;

/// <summary>Finds what git leaves in a file when two people changed the same lines.</summary>
internal static partial class ConflictMarkers
{
    /// <summary>What is wrong, or null.</summary>
    public static string? Fault(string text) => Marker().Match(text) is { Success: true } found
        ? $"line {1 + text.AsSpan(0, found.Index).Count('\n')} is a conflict marker of git; choose between the two texts there and take the lines <<<<<<<, ======= and >>>>>>> out"
        : null;

    [GeneratedRegex(@"^(<{7}|>{7}|\|{7})( |$)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marker();
}
