namespace SmardBot.Core.Safety.Rules;

/// <summary>Writes short forms out (<c>can't</c>, <c>hes</c>, <c>rn</c>), as <c>words.yaml</c> says.</summary>
internal sealed class Spelling
{
    private readonly Dictionary<string, string[]> writtenOut = new(StringComparer.Ordinal);

    /// <summary>Takes short forms and what they stand for.</summary>
    public Spelling(IEnumerable<KeyValuePair<string, string>> shortForms)
    {
        foreach (var (form, words) in shortForms)
        {
            writtenOut[RuleTokenizer.Bare(form.ToLowerInvariant())] = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        }
    }

    /// <summary>The short forms.</summary>
    public IEnumerable<string> Forms => writtenOut.Keys;

    /// <summary>The words of one word of a pattern.</summary>
    public IEnumerable<string> WriteOut(string word) =>
        RuleTokenizer.Cut(word).SelectMany(token => writtenOut.GetValueOrDefault(token.Text) ?? [token.Text]);

    /// <summary>The words of a message, written out.</summary>
    public List<RuleToken> WriteOut(List<RuleToken> text)
    {
        if (!text.Exists(token => writtenOut.ContainsKey(token.Text)))
        {
            return text;
        }

        var result = new List<RuleToken>(text.Count + 8);
        foreach (var token in text)
        {
            if (writtenOut.TryGetValue(token.Text, out var words))
            {
                result.AddRange(words.Select(word => token with { Text = word }));
            }
            else
            {
                result.Add(token);
            }
        }

        return result;
    }
}
