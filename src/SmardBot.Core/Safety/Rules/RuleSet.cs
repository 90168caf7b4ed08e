namespace SmardBot.Core.Safety.Rules;

/// <summary>All rules.</summary>
internal sealed class RuleSet
{
    private readonly PatternIndex<Rule> patterns = new();

    /// <summary>Indexes rules.</summary>
    public RuleSet(IReadOnlyList<Rule> rules)
    {
        Rules = rules;
        foreach (var rule in rules)
        {
            foreach (var pattern in rule.Patterns)
            {
                patterns.Add(rule, pattern);
            }
        }
    }

    /// <summary>The rules as given.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The gravest rule that speaks on a text, or null; of equals that whose words accuse nobody who is there.</summary>
    /// <param name="text">The words.</param>
    /// <param name="every">Whether rules speak too that do not decide by themselves.</param>
    public Rule? Find(IReadOnlyList<RuleToken> text, bool every)
    {
        Rule? found = null;
        for (var start = 0; start < text.Count; start++)
        {
            foreach (var (rule, pattern) in patterns.At(text, start))
            {
                if ((rule.Alone || every)
                    && (found is null || rule.Level > found.Level || (rule.Level == found.Level && Rank(rule) < Rank(found)))
                    && pattern.MatchAt(text, start) is var end and >= 0
                    && !rule.Unless.Any(guard => guard.Silences(text, start, end)))
                {
                    found = rule;
                }
            }
        }

        return found;
    }

    private static int Rank(Rule rule) => rule.Kind switch
    {
        CrisisKind.Overdose => 0,
        CrisisKind.SomebodyElse => 1,
        CrisisKind.Suicide => 2,
        CrisisKind.HarmToChild => 3,
        CrisisKind.HarmAtHome => 4,
        _ => 5,
    };
}
