namespace SmardBot.Core.Language;

/// <summary>Whether a piece of English asks something, by its form.</summary>
public static class QuestionForm
{
    private const int FirstWords = 4;
    private const int MostKeywords = 7;
    private const int Inversion = 6;

    private static readonly HashSet<string> Connecting = new(["and", "also", "but", "so", "then", "or", "plus", "please", "secondly", "firstly"], StringComparer.Ordinal);

    private static readonly HashSet<string> Asking = new(
        [
            "what", "what's", "whats", "how", "how's", "hows", "why", "when", "where", "where's", "wheres", "who", "who's", "whos", "which", "whose", "whether",
            "need", "needs", "tell", "explain", "asks", "asking", "know", "if",
        ],
        StringComparer.Ordinal);

    /// <summary>These ask only where a sentence starts with them, or where they stand before the one that they are about.</summary>
    private static readonly HashSet<string> Auxiliary = new(
        [
            "is", "isn't", "are", "aren't", "was", "were", "can", "can't", "could", "do", "don't", "does", "doesn't", "did", "will", "won't", "would", "should",
            "shall", "may", "might", "has", "have", "any", "anyone",
        ],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Subjects = new(["i", "we", "you", "he", "she", "it", "they", "there", "this", "that", "the", "these"], StringComparer.Ordinal);

    private static readonly HashSet<string> Telling = new(
        [
            "i", "i'm", "im", "i've", "ive", "me", "my", "we", "we're", "us", "our", "you", "your", "he", "he's", "hes", "him", "his", "she", "she's", "shes", "her",
            "they", "them", "their", "it", "it's", "its", "that", "this", "nobody", "everyone", "because", "is", "are", "was", "were", "has", "have", "had", "says", "said", "wants",
        ],
        StringComparer.Ordinal);

    /// <summary>True when the text asks: it ends in a question mark, or it starts as a question does.</summary>
    public static bool Asks(string text)
    {
        string[] words = [.. Tokenizer.Words(TextNormalizer.Normalize(text)).SkipWhile(word => Connecting.Contains(word) || char.IsAsciiDigit(word[0]))];
        return text.TrimEnd().EndsWith('?')
            || words.Take(FirstWords).Any(Asking.Contains)
            || (words.Length > 0 && Auxiliary.Contains(words[0]))
            || words.Take(Inversion).Zip(words.Skip(1)).Any(pair => Auxiliary.Contains(pair.First) && Subjects.Contains(pair.Second));
    }

    /// <summary>True when the text names a subject in a few words and tells of nobody, as people type into a search box.</summary>
    public static bool IsKeywords(string text) =>
        Tokenizer.Words(TextNormalizer.Normalize(text)) is { Count: > 0 and <= MostKeywords } words && !words.Exists(Telling.Contains);
}
