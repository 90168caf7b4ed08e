using System.Text.RegularExpressions;

namespace SmardBot.Core.Faq.Reading;

/// <summary>The parts of an entry's file.</summary>
/// <param name="FrontMatter">The YAML between the two lines of three hyphens; it starts on the file's second line.</param>
/// <param name="Answer">The answer for everyone, trimmed.</param>
/// <param name="ForProfessionals">The section for professionals without its heading, trimmed; null without one.</param>
internal sealed partial record EntryText(string FrontMatter, string Answer, string? ForProfessionals)
{
    /// <summary>The heading of the fuller section.</summary>
    public const string ProfessionalHeading = "## For professionals";

    private const string Fence = "---";

    /// <summary>Cuts a file, or null when it has no front matter.</summary>
    public static EntryText? Cut(string text)
    {
        var lines = text.Split('\n');
        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence);
        if (lines[0].TrimEnd() != Fence || end < 0)
        {
            return null;
        }

        var body = lines[(end + 1)..];
        var cut = Array.FindIndex(body, line => line.TrimEnd() == ProfessionalHeading);
        var professionals = cut < 0 ? null : Join(body[(cut + 1)..]);
        return new EntryText(string.Join('\n', lines[1..end]), Join(cut < 0 ? body : body[..cut]), professionals);
    }

    /// <summary>Why a file cannot be cut.</summary>
    public static string Fault(string text)
    {
        var lines = text.Split('\n');
        if (lines[0].TrimEnd() != Fence)
        {
            return Array.FindIndex(lines, line => line.TrimEnd() == Fence) is > 0 and var later && lines[..later].All(string.IsNullOrWhiteSpace)
                ? $"begins with an empty line; the line '---' has to be the first"
                : "has no front matter; start with a line '---', then id, title and the rest, then '---' and the answer";
        }

        var last = Array.FindLastIndex(lines, Array.FindIndex(lines, 1, string.IsNullOrWhiteSpace) is > 0 and var empty ? empty : lines.Length - 1, line => FrontLine().IsMatch(line));
        return $"has no line '---' that ends the front matter; write one below line {Math.Max(last, 0) + 1}, above the answer";
    }

    private static string Join(string[] lines) => string.Join('\n', lines).Trim();

    [GeneratedRegex(@"^(\w+:|\s+|- |#)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FrontLine();
}
