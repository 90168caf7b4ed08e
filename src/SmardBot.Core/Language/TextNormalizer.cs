using System.Globalization;
using System.Text;

namespace SmardBot.Core.Language;

/// <summary>
/// Brings a message into the one form that rules and features are written for: Unicode compatibility form (NFKC),
/// lower case, plain quotes and dashes, accents removed from Latin letters, letters repeated more than twice cut to two,
/// white space collapsed. Idempotent.
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
        foreach (var character in Compose(text).Normalize(NormalizationForm.FormKC).Normalize(NormalizationForm.FormD))
        {
            Append(result, character);
        }

        var end = result.Length;
        while (end > 0 && result[end - 1] == ' ')
        {
            end--;
        }

        return result.ToString(0, end).Normalize(NormalizationForm.FormC);
    }

    /// <summary>A text with lone surrogates replaced, since normalisation refuses them.</summary>
    private static string Compose(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return new string([.. text.Select(character => char.IsSurrogate(character) ? ' ' : character)]);
            }
        }

        return text;
    }

    private static void Append(StringBuilder result, char character)
    {
        switch (character)
        {
            case '’' or '‘' or '`' or '´' or 'ʼ':
                character = '\'';
                break;
            case '“' or '”' or '„' or '«' or '»':
                character = '"';
                break;
            case '–' or '—' or '‑' or '−':
                character = '-';
                break;
        }

        var category = char.GetUnicodeCategory(character);
        if (category == UnicodeCategory.NonSpacingMark && (result.Length == 0 || result[^1] < 0x250))
        {
            return;
        }

        if (category is UnicodeCategory.Control or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format)
        {
            if (category != UnicodeCategory.Format && result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }

            return;
        }

        character = char.ToLowerInvariant(character);
        if (char.IsAsciiLetter(character) && result.Length >= 2 && result[^1] == character && result[^2] == character)
        {
            return;
        }

        result.Append(character);
    }
}
