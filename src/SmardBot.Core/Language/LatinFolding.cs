using System.Collections.Frozen;

namespace SmardBot.Core.Language;

/// <summary>
/// Plain letters for Latin letters with marks, ligatures and full-width forms. A table of our own, because the program
/// runs without ICU (invariant globalization), where <see cref="string.Normalize()"/> changes nothing.
/// </summary>
internal static class LatinFolding
{
    private const char FullWidthFirst = '！';
    private const char FullWidthLast = '～';
    private const int FullWidthOffset = 0xFEE0;

    private static readonly FrozenDictionary<char, string> Plain = new (string Marked, string Plain)[]
    {
        ("àáâãäåāăąǎ", "a"), ("æ", "ae"), ("çćĉċč", "c"), ("ďđð", "d"), ("èéêëēĕėęěẽ", "e"), ("ĝğġģ", "g"), ("ĥħ", "h"),
        ("ìíîïĩīĭįıǐ", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀł", "l"), ("ñńņňŉ", "n"), ("òóôõöøōŏőǒ", "o"), ("œ", "oe"),
        ("ŕŗř", "r"), ("śŝşšș", "s"), ("ß", "ss"), ("ţťŧț", "t"), ("ùúûüũūŭůűųǔ", "u"), ("ŵ", "w"), ("ýÿŷ", "y"), ("źżž", "z"),
        ("þ", "th"), ("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬃ", "ffi"), ("ﬄ", "ffl"), ("…", "..."), ("²", "2"), ("³", "3"), ("¹", "1"),
    }.SelectMany(row => row.Marked.Select(letter => KeyValuePair.Create(letter, row.Plain))).ToFrozenDictionary();

    /// <summary>The plain form of a lower-case character, or null when it is plain already.</summary>
    public static string? Fold(char character) =>
        character < 0x80 ? null
        : character is >= FullWidthFirst and <= FullWidthLast ? char.ToLowerInvariant((char)(character - FullWidthOffset)).ToString()
        : Plain.GetValueOrDefault(character);
}
