using System.Globalization;
using System.Text;

namespace SmardBot.Core.Language;

/// <summary>
/// Brings a message into the one form that rules and features are written for: lower case, plain quotes and dashes, Latin
/// letters without marks, full-width forms made narrow, letters repeated more than twice cut to two, white space collapsed.
/// Idempotent.
/// </summary>
public static class TextNormalizer
{
    /// <summary>The normal form of a text; empty for null or white space.</summary>
    public static string Normalize(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var result = new StringBuilder(text.Length);
        foreach (var original in text)
        {
            var character = char.ToLowerInvariant(Punctuation(original));
            if (LatinFolding.Fold(character) is { } plain)
            {
                foreach (var letter in plain)
                {
                    Append(result, letter);
                }
            }
            else
            {
                Append(result, character);
            }
        }

        return result.ToString().TrimEnd(' ');
    }

    private static char Punctuation(char character) => character switch
    {
        '’' or '‘' or '`' or '´' or 'ʼ' => '\'',
        '“' or '”' or '„' or '«' or '»' => '"',
        '–' or '—' or '‑' or '−' => '-',
        _ => character,
    };

    private static void Append(StringBuilder result, char character)
    {
        switch (char.GetUnicodeCategory(character))
        {
            case UnicodeCategory.Format:
            case UnicodeCategory.NonSpacingMark when result.Length == 0 || result[^1] < 0x250:
                return;
            case UnicodeCategory.Control or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                if (result.Length > 0 && result[^1] != ' ')
                {
                    result.Append(' ');
                }

                return;
        }

        if (!char.IsAsciiLetter(character) || result.Length < 2 || result[^1] != character || result[^2] != character)
        {
            result.Append(character);
        }
    }
}
