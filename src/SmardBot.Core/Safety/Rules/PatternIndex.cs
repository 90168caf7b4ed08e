namespace SmardBot.Core.Safety.Rules;

/// <summary>Patterns by the words that they can start with, so that few have to be tried at each word of a message.</summary>
/// <typeparam name="T">What a pattern belongs to.</typeparam>
internal sealed class PatternIndex<T>
{
    private readonly Dictionary<string, List<(T Owner, Pattern Pattern)>> byFirstWord = new(StringComparer.Ordinal);
    private readonly List<(T Owner, Pattern Pattern)> anywhere = [];

    /// <summary>Adds a pattern.</summary>
    public void Add(T owner, Pattern pattern)
    {
        if (pattern.FirstWords is not { } words)
        {
            anywhere.Add((owner, pattern));
            return;
        }

        foreach (var word in words.Distinct(StringComparer.Ordinal))
        {
            if (!byFirstWord.TryGetValue(word, out var list))
            {
                byFirstWord[word] = list = [];
            }

            list.Add((owner, pattern));
        }
    }

    /// <summary>Patterns that may fit at a place.</summary>
    public IEnumerable<(T Owner, Pattern Pattern)> At(IReadOnlyList<RuleToken> text, int start) =>
        byFirstWord.TryGetValue(text[start].Text, out var candidates) ? candidates.Concat(anywhere) : anywhere;
}
