using System.Text.RegularExpressions;

namespace SmardBot.Core.Language;

/// <summary>
/// The Flesch-Kincaid grade: the school year in the United States from which on a text is understood,
/// 0.39 × words / sentences + 11.8 × syllables / words − 15.59.
/// </summary>
/// <remarks>
/// Kincaid, Fishburne, Rogers and Chissom, "Derivation of New Readability Formulas for Navy Enlisted Personnel", Research
/// Branch Report 8-75, 1975. Syllables are estimated from the letters. Names that hold digits, such as SMARD1, count as one:
/// they cannot be worded more plainly.
/// </remarks>
public static partial class ReadingGrade
{
    private const int ShortWord = 3;

    /// <summary>The words of a plain text.</summary>
    public static IReadOnlyList<string> Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    /// <summary>The grade of a plain text, a sentence ending at a mark or at the end of a line; 0 without words.</summary>
    public static double Of(string text)
    {
        var words = Words(text);
        var sentences = text.Split('\n').SelectMany(line => SentenceEnd().Split(line)).Count(sentence => sentence.Any(char.IsLetter));
        return words.Count == 0 || sentences == 0
            ? 0
            : (0.39 * words.Count / sentences) + (11.8 * words.Sum(Syllables) / words.Count) - 15.59;
    }

    /// <summary>About how many syllables an English word has, at least one.</summary>
    public static int Syllables(string word)
    {
        var letters = string.Concat(word.ToLowerInvariant().Where(char.IsAsciiLetter));
        if (letters.Length <= ShortWord || word.Any(char.IsAsciiDigit))
        {
            return 1;
        }

        // A silent ending is not heard: "likes", "helped", "make"; "table" and "noises" keep theirs.
        letters = SilentEnd().Replace(letters, "").TrimStart('y');
        return Math.Max(1, Vowels().Count(letters));
    }

    [GeneratedRegex("[A-Za-z0-9][A-Za-z0-9'’-]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    [GeneratedRegex("[.!?:]+(\\s|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("((?<=[^laeiouy])es|ed|(?<=[^laeiouy])e)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SilentEnd();

    [GeneratedRegex("[aeiouy]{1,2}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Vowels();
}
