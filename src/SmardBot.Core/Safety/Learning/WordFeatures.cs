using System.Globalization;
using SmardBot.Core.Safety.Rules;

namespace SmardBot.Core.Safety.Learning;

/// <summary>
/// The words of a text as the model sees them: single and in pairs, numbers by their size, and the rules and guards that find
/// something in it. So what a clinician has put into the files is what the model weighs.
/// </summary>
internal sealed class WordFeatures
{
    /// <summary>How many places there are; words share one when their hashes meet, which is rare enough.</summary>
    public const int Size = 1 << 17;

    private const float OfMarks = 1f;

    private readonly PatternIndex<string> marks = new();

    /// <summary>Prepares the marks of rules and guards.</summary>
    public WordFeatures(IReadOnlyList<Rule> rules)
    {
        foreach (var rule in rules)
        {
            Add("rule " + rule.Id, rule.Patterns);
        }

        foreach (var guard in rules.SelectMany(rule => rule.Unless).DistinctBy(guard => guard.Name))
        {
            Add("guard " + guard.Name, guard.Patterns);
        }

        void Add(string name, IEnumerable<Pattern> patterns)
        {
            foreach (var pattern in patterns)
            {
                marks.Add(name, pattern);
            }
        }
    }

    /// <summary>The features of a text.</summary>
    /// <param name="words">Written out and mended.</param>
    public WordFeature[] Of(IReadOnlyList<RuleToken> words)
    {
        var found = new HashSet<int>();
        var last = "";
        foreach (var token in words)
        {
            var word = Word(token.Text);
            found.Add(Place(word));
            found.Add(Place(last + " " + word));
            last = word;
        }

        var value = 2f / MathF.Sqrt(Math.Max(4, found.Count));
        return [.. found.Select(at => new WordFeature(at, value)), .. Marks(words).Select(name => new WordFeature(Place(name), OfMarks))];
    }

    /// <summary>Whether a rule of the files has words in it that fit, whatever a guard says.</summary>
    public bool HasSign(IReadOnlyList<RuleToken> words) => Marks(words).Any(name => name.StartsWith("rule ", StringComparison.Ordinal));

    private HashSet<string> Marks(IReadOnlyList<RuleToken> words)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var start = 0; start < words.Count; start++)
        {
            foreach (var (mark, pattern) in marks.At(words, start))
            {
                if (!found.Contains(mark) && pattern.MatchAt(words, start) >= 0)
                {
                    found.Add(mark);
                }
            }
        }

        return found;
    }

    /// <summary>FNV-1a, so that a saved model finds its words again.</summary>
    public static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return hash ^ (hash >> 15);
    }

    private static int Place(string text) => (int)(Hash(text) % Size);

    private static string Word(string text) =>
        !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? text : number switch
        {
            < 10 => "#one",
            < 25 => "#teen",
            < 60 => "#half",
            < 85 => "#low",
            < 95 => "#mid",
            <= 100 => "#full",
            < 200 => "#hundred",
            _ => "#huge",
        };
}
