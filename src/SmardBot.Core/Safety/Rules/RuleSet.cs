namespace SmardBot.Core.Safety.Rules;

/// <summary>All rules.</summary>
internal sealed class RuleSet
{
    private readonly PatternIndex<Rule> patterns = new();

    /// <summary>Indexes rules.</summary>
    public RuleSet(IReadOnlyList<Rule> rules)
    {
        foreach (var rule in rules)
        {
            foreach (var pattern in rule.Patterns)
            {
                patterns.Add(rule, pattern);
            }
        }
    }

    /// <summary>Every rule that speaks on a text and that no guard silences, each once, with the words that it found.</summary>
    /// <param name="text">The words.</param>
    /// <param name="least">Weaker ones are left out.</param>
    public List<(Rule Rule, int Start, int End)> Find(IReadOnlyList<RuleToken> text, RuleStrength least)
    {
        var found = new List<(Rule Rule, int Start, int End)>();
        for (var start = 0; start < text.Count; start++)
        {
            foreach (var (rule, pattern) in patterns.At(text, start))
            {
                if (rule.Strength >= least
                    && !found.Exists(other => ReferenceEquals(other.Rule, rule))
                    && pattern.MatchAt(text, start) is var end and >= 0
                    && !rule.Unless.Any(guard => guard.Silences(text, start, end)))
                {
                    found.Add((rule, start, end));
                }
            }
        }

        return found;
    }
}
