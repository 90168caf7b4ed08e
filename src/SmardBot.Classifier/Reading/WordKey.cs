using SmardBot.Classifier.Features;
using SmardBot.Core.Language;

namespace SmardBot.Classifier.Reading;

/// <summary>
/// What a word is known by: the hash of its stem, with a final e, a doubled consonant and y or i made alike, so that
/// "create", "creating" and "created", "stop" and "stopped", "carry" and "carried" are one.
/// </summary>
internal static class WordKey
{
    private const int LongestWord = 64;
    private const int FewestLetters = 3;

    /// <summary>In shorter words a final e tells them apart: "car" and "care", "plan" and "plane".</summary>
    private const int LongEnoughForE = 6;

    /// <summary>The key of a normalised word.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        word = word.Length > LongestWord ? word[..LongestWord] : word;
        var length = Stemmer.StemLength(word, out var endsWithY);
        if (length <= FewestLetters)
        {
            return FeatureHash.Of(word[..length]);
        }

        var last = endsWithY ? 'y' : word[length - 1];
        if ((last == 'e' && length >= LongEnoughForE) || (last == word[length - 2] && IsDoubled(last)))
        {
            length--;
            last = word[length - 1];
        }

        return length > FewestLetters && last == 'y'
            ? FeatureHash.Append(FeatureHash.Of(word[..(length - 1)]), 'i')
            : FeatureHash.Of(word[..length]);
    }

    private static bool IsDoubled(char letter) => letter is 'b' or 'd' or 'g' or 'm' or 'n' or 'p' or 'r' or 't';
}
