using SmardBot.Core.Language;

namespace SmardBot.Core.Reviews.Proposals;

/// <summary>Tells whether a curator wrote in words of their own: what a family wrote is never published.</summary>
public static class OwnWords
{
    private const int LongestRun = 6;

    /// <summary>Whether the text is not the family's sentence: neither the same words nor a longer piece of it.</summary>
    /// <param name="text">What the curator wrote.</param>
    /// <param name="sentences">What families wrote.</param>
    public static bool Are(string text, IEnumerable<string> sentences)
    {
        string[] own = [.. Tokenizer.Words(TextNormalizer.Normalize(text))];
        return !sentences.Any(sentence => IsCopy(own, [.. Tokenizer.Words(TextNormalizer.Normalize(sentence))]));
    }

    private static bool IsCopy(string[] own, string[] theirs) =>
        own.SequenceEqual(theirs, StringComparer.Ordinal) || Run(own, theirs) >= LongestRun;

    /// <summary>How many words in a row are the same.</summary>
    private static int Run(string[] own, string[] theirs)
    {
        var (longest, before) = (0, new int[theirs.Length + 1]);
        foreach (var word in own)
        {
            var now = new int[theirs.Length + 1];
            for (var index = 0; index < theirs.Length; index++)
            {
                now[index + 1] = theirs[index] == word ? before[index] + 1 : 0;
                longest = Math.Max(longest, now[index + 1]);
            }

            before = now;
        }

        return longest;
    }
}
