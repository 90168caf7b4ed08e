using System.Buffers;
using System.Globalization;

namespace SmardBot.Core.Language;

/// <summary>
/// Brings a message into the one form that rules and features are written for: lower case, plain quotes and dashes, Latin
/// letters without marks, full-width forms made narrow, letters repeated more than twice cut to two, white space collapsed.
/// Idempotent.
/// </summary>
public static class TextNormalizer
{
    /// <summary>A normal form is at most so many times as long as its text (a ligature becomes three letters).</summary>
    public const int MostGrowth = 3;

    private const int OnStack = 512;

    /// <summary>The normal form of a text; empty for null or white space.</summary>
    public static string Normalize(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var size = text.Length * MostGrowth;
        var rented = size > OnStack ? ArrayPool<char>.Shared.Rent(size) : null;
        var buffer = rented ?? stackalloc char[OnStack];
        var length = Normalize(text, buffer);
        var normal = buffer[..length].ToString();
        if (rented is not null)
        {
            // What users write is not left lying in shared memory.
            ArrayPool<char>.Shared.Return(rented, clearArray: true);
        }

        return normal;
    }

    /// <summary>Writes the normal form of a text and makes no garbage.</summary>
    /// <param name="text">The text.</param>
    /// <param name="destination">At least <see cref="MostGrowth"/> times as long as the text.</param>
    /// <returns>How many characters were written.</returns>
    public static int Normalize(ReadOnlySpan<char> text, Span<char> destination)
    {
        var length = 0;
        foreach (var original in text)
        {
            if (char.IsAsciiLetterLower(original))
            {
                AppendLetter(destination, ref length, original);
                continue;
            }

            var character = char.ToLowerInvariant(Punctuation(original));
            if (LatinFolding.Fold(character) is { } plain)
            {
                foreach (var letter in plain)
                {
                    Append(destination, ref length, letter);
                }
            }
            else
            {
                Append(destination, ref length, character);
            }
        }

        while (length > 0 && destination[length - 1] == ' ')
        {
            length--;
        }

        return length;
    }

    private static char Punctuation(char character) => character switch
    {
        < (char)0x80 and not '`' => character,
        '’' or '‘' or '`' or '´' or 'ʼ' => '\'',
        '“' or '”' or '„' or '«' or '»' => '"',
        '–' or '—' or '‑' or '−' => '-',
        _ => character,
    };

    private static void Append(Span<char> result, ref int length, char character)
    {
        switch (char.GetUnicodeCategory(character))
        {
            case UnicodeCategory.Format:
            case UnicodeCategory.NonSpacingMark when length == 0 || result[length - 1] < 0x250:
                return;
            case UnicodeCategory.Control or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                if (length > 0 && result[length - 1] != ' ')
                {
                    result[length++] = ' ';
                }

                return;
        }

        if (char.IsAsciiLetter(character))
        {
            AppendLetter(result, ref length, character);
        }
        else
        {
            result[length++] = character;
        }
    }

    private static void AppendLetter(Span<char> result, ref int length, char letter)
    {
        if (length < 2 || result[length - 1] != letter || result[length - 2] != letter)
        {
            result[length++] = letter;
        }
    }
}
