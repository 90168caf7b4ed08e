using System.Text.RegularExpressions;

namespace SmardBot.Core.Language;

/// <summary>
/// Makes the numbers in a Markdown text links that call them. Only numbers that are known, or are written with their country:
/// "112 children" is none. A short number counts only where the text around it is about calling. Thread-safe.
/// </summary>
public sealed partial class PhoneLinks
{
    private const int FewDigits = 3;
    private readonly Regex numbers;

    /// <summary>Looks for these numbers.</summary>
    /// <param name="known">Numbers as they are read, such as <c>13 11 14</c>; what holds no number is left out.</param>
    public PhoneLinks(IEnumerable<string> known)
    {
        var spellings = known.Where(number => Dialled(number).Length >= FewDigits)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(number => number.Length)
            .Select(number => string.Join(@"[\s\u00a0-]?", Digits().Matches(number).Select(digits => Regex.Escape(digits.Value))))
            .Append(@"\+\d[\d ()\u00a0-]{6,}\d");
        // What is a link already, or an address, is passed over whole.
        numbers = new Regex(
            $@"\[[^\]]*\]\([^)]*\)|<[^>\s]*>|https?://\S+|(?<![\w.,/+-])(?<number>{string.Join('|', spellings)})(?![\w/]|[.,-]\d)",
            RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1));
    }

    /// <summary>The text with its numbers as links to <c>tel:</c> addresses.</summary>
    public string Link(string markdown) => numbers.Replace(markdown, match =>
        match.Groups["number"] is { Success: true, Value: var number } && IsMeant(number, Around(markdown, match.Index))
            ? $"[{number}](tel:{Dialled(number)})"
            : match.Value);

    /// <summary>A number as it is dialled: its digits, with the sign of a country.</summary>
    public static string Dialled(string number) => string.Concat(number.Where(character => char.IsAsciiDigit(character) || character == '+'));

    private static bool IsMeant(string number, string around) => Dialled(number).Length > FewDigits || AboutCalling().IsMatch(around);

    /// <summary>The paragraph or list that a place in a text belongs to.</summary>
    private static string Around(string text, int at)
    {
        var from = text.LastIndexOf("\n\n", at, StringComparison.Ordinal);
        var to = text.IndexOf("\n\n", at, StringComparison.Ordinal);
        return text[(from < 0 ? 0 : from)..(to < 0 ? text.Length : to)];
    }

    [GeneratedRegex(@"\+?\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\b(call|dial|ring|text|phone|emergency|lifeline|helpline|crisis|line)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AboutCalling();
}
