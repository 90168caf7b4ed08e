namespace SmardBot.Core.Language;

/// <summary>Finds phrases in a sequence of words, the longest at each place.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
public sealed class PhraseIndex<T>
{
    private readonly Node root = new();

    /// <summary>Adds a phrase. The first meaning of a phrase stays when <paramref name="many"/> is false; else meanings collect.</summary>
    /// <param name="words">The words of the phrase; an empty phrase is ignored.</param>
    /// <param name="meaning">What it stands for.</param>
    /// <param name="many">Whether one phrase may have several meanings.</param>
    public void Add(IReadOnlyList<string> words, T meaning, bool many = false)
    {
        if (words.Count == 0)
        {
            return;
        }

        var node = root;
        foreach (var word in words)
        {
            if (!node.Next.TryGetValue(word, out var next))
            {
                node.Next[word] = next = new Node();
            }

            node = next;
        }

        if (many || node.Meanings.Count == 0)
        {
            node.Meanings.Add(meaning);
        }
    }

    /// <summary>The longest phrase that starts at a place.</summary>
    /// <returns>How many words it has (0 for none) and what it stands for.</returns>
    public (int Length, IReadOnlyList<T> Meanings) LongestAt(IReadOnlyList<string> words, int start)
    {
        var node = root;
        var best = (0, (IReadOnlyList<T>)[]);
        for (var i = start; i < words.Count && node.Next.TryGetValue(words[i], out var next); i++)
        {
            node = next;
            if (node.Meanings.Count > 0)
            {
                best = (i - start + 1, node.Meanings);
            }
        }

        return best;
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);

        public List<T> Meanings { get; } = [];
    }
}
