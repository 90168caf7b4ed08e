using System.Text;
using System.Text.RegularExpressions;

namespace SmardBot.Core.Safety.Rules;

/// <summary>
/// Takes off what hides words: letters that only look alike (<c>𝗯𝗹𝘂𝗲</c>, <c>Ыue</c>), tags, letters set apart
/// (<c>k i l l</c>), and signs that stand for a word. What is quoted from somebody else is left out.
/// </summary>
/// <remarks>Look-alikes after Unicode Technical Standard 39, section 4.</remarks>
internal static partial class Disguises
{
    /// <summary>The sign for help as a word, which no user writes.</summary>
    public const string HelpSign = "sossign";

    /// <summary>Tears and a broken heart as a word, which no user writes.</summary>
    public const string TearSign = "tearsign";

    // Cyrillic and Greek letters, and the Latin ones that they look like.
    private const string Others = "\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u043A\u043C\u0442\u04BB\u0501\u051B\u051D\u0432\u043D\u04CF\u0261\u03B1\u03BF\u03BD\u03C4\u03B9\u03BA\u03C1\u03C5\u03C7\u03B5\u03B7\u03B2";
    private const string Latin = "aeopcyxijskmthdqwbhlgaovtikpuxenb";

    // Letters that Unicode had before it had the whole alphabets of mathematics.
    private static readonly Dictionary<int, char> Letterlike = "\u210Eh\u212Cb\u2130e\u2131f\u210Bh\u2110i\u2112l\u2133m\u211Br\u212Fe\u210Ag\u2134o\u212Dc\u210Ch\u2111i\u211Cr\u2128z\u2102c\u210Dh\u2115n\u2119p\u211Aq\u211Dr\u2124z"
        .Chunk(2).ToDictionary(pair => (int)pair[0], pair => pair[1]);

    /// <summary>The text without disguise.</summary>
    public static string Remove(string text)
    {
        if (text.AsSpan().IndexOf('<') >= 0)
        {
            text = Quotation().Replace(text, " ");
            text = Tag().Replace(text, " ");
        }

        if (!Ascii.IsValid(text))
        {
            text = HelpSigns().Replace(text, $" {HelpSign} ");
            text = TearSigns().Replace(text, $" {TearSign} ");
            text = Compatible(text);
            var isLatin = text.Count(char.IsAsciiLetter) * 2 > text.Count(char.IsLetter);
            text = LookAlikeWord().Replace(text, word => Folded(word.Value, isLatin));
        }

        return SetApart().Replace(text, letters => letters.Value.Replace(" ", "", StringComparison.Ordinal));
    }

    /// <summary>Bold, script, circled and boxed letters and digits as plain ones; what is none of them stays.</summary>
    private static string Compatible(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Plain(rune.Value) is { } letter)
            {
                plain.Append(letter);
            }
            else
            {
                plain.Append(rune);
            }
        }

        return plain.ToString();
    }

    private static char? Plain(int value) => value switch
    {
        >= 0x1D400 and <= 0x1D6A3 => (char)('a' + ((value - 0x1D400) % 26)),
        >= 0x1D7CE and <= 0x1D7FF => (char)('0' + ((value - 0x1D7CE) % 10)),
        >= 0x24B6 and <= 0x24E9 => (char)('a' + ((value - 0x24B6) % 26)),
        >= 0x1F130 and <= 0x1F149 => (char)('a' + value - 0x1F130),
        >= 0x1F150 and <= 0x1F169 => (char)('a' + value - 0x1F150),
        >= 0x1F170 and <= 0x1F189 => (char)('a' + value - 0x1F170),
        _ => Letterlike.TryGetValue(value, out var letter) ? letter : null,
    };

    /// <summary>A word of Latin letters and look-alikes, or of look-alikes alone in a Latin text; a word of another script alone is one of its language.</summary>
    private static string Folded(string word, bool isLatin) => word.Any(char.IsAsciiLetter) || (isLatin && word.All(IsOther))
        ? string.Concat(word.Select(letter => Others.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal) is var at and >= 0 ? Latin[at] : letter))
        : word;

    private static bool IsOther(char letter) => Others.Contains(char.ToLowerInvariant(letter));

    [GeneratedRegex("<blockquote[^>]*>.*?</blockquote>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Quotation();

    [GeneratedRegex("<[/!a-zA-Z][^<>]{0,500}>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex("🆘|🚑", RegexOptions.NonBacktracking)]
    private static partial Regex HelpSigns();

    [GeneratedRegex("😭|😢|😥|💔|🥺|😿", RegexOptions.NonBacktracking)]
    private static partial Regex TearSigns();

    [GeneratedRegex(@"\w*[\u0370-\u052F\u0261]\w*", RegexOptions.NonBacktracking)]
    private static partial Regex LookAlikeWord();

    [GeneratedRegex(@"\b(?:[A-Za-z] ){3,}[A-Za-z]\b", RegexOptions.NonBacktracking)]
    private static partial Regex SetApart();
}
