namespace SmardBot.Core.Safety.Rules;

/// <summary>All rules, indexed by the words that they can start with.</summary>
internal sealed class RuleSet
{
    private readonly Dictionary<string, List<(Rule Rule, Pattern Pattern)>> byFirstWord = new(StringComparer.Ordinal);
    private readonly List<(Rule Rule, Pattern Pattern)> anywhere = [];

    /// <summary>Indexes rules.</summary>
    public RuleSet(IEnumerable<Rule> rules)
    {
        foreach (var rule in rules)
        {
            foreach (var pattern in rule.Patterns)
            {
                Add(rule, pattern);
            }
        }
    }

    /// <summary>The gravest rule that speaks on a text, or null.</summary>
    public Rule? Find(IReadOnlyList<RuleToken> text)
    {
        Rule? found = null;
        for (var start = 0; start < text.Count; start++)
        {
            if (byFirstWord.TryGetValue(text[start].Text, out var candidates))
            {
                found = Graver(found, candidates, text, start);
            }

            found = Graver(found, anywhere, text, start);
        }

        return found;
    }

    private static Rule? Graver(Rule? found, List<(Rule Rule, Pattern Pattern)> candidates, IReadOnlyList<RuleToken> text, int start)
    {
        foreach (var (rule, pattern) in candidates)
        {
            if ((found is null || rule.Level > found.Level)
                && pattern.MatchAt(text, start) is var end and >= 0
                && !rule.Unless.Any(guard => guard.Silences(text, start, end)))
            {
                found = rule;
            }
        }

        return found;
    }

    private void Add(Rule rule, Pattern pattern)
    {
        if (pattern.FirstWords is not { } words)
        {
            anywhere.Add((rule, pattern));
            return;
        }

        foreach (var word in words.Distinct(StringComparer.Ordinal))
        {
            if (!byFirstWord.TryGetValue(word, out var list))
            {
                byFirstWord[word] = list = [];
            }

            list.Add((rule, pattern));
        }
    }
}
