namespace SmardBot.Core.Language;

/// <summary>Whether a piece of English asks something by its form: it ends in a question mark, or one of its first words asks.</summary>
public static class QuestionForm
{
    private const int FirstWords = 4;

    private static readonly HashSet<string> Asking = new(
        [
            "what", "what's", "whats", "how", "how's", "hows", "why", "when", "where", "where's", "wheres", "who", "who's", "whos", "which", "whose", "whether",
            "is", "isn't", "are", "aren't", "was", "were", "can", "can't", "could", "do", "don't", "does", "doesn't", "did", "will", "won't", "would", "should",
            "shall", "may", "might", "has", "have", "any", "anyone", "need", "needs", "tell", "explain",
        ],
        StringComparer.Ordinal);

    /// <summary>True when the text asks.</summary>
    public static bool Asks(string text) =>
        text.TrimEnd().EndsWith('?') || Tokenizer.Words(TextNormalizer.Normalize(text)).Take(FirstWords).Any(Asking.Contains);
}
