using System.Globalization;
using SmardBot.Core.Language;
using SmardBot.Core.Safety.Rules;

namespace SmardBot.Core.Safety.Learning;

/// <summary>
/// Writes a message, or a passage of it, as the classifier learns it: words written out and mended, numbers by their size,
/// and in front the rules and guards that find something in it. So what a clinician has put into the files is what the
/// classifier weighs, and the letters of the message tell it the rest.
/// </summary>
internal sealed class LearnedText
{
    private readonly PatternIndex<string> marks = new();

    /// <summary>Prepares the marks of rules and guards.</summary>
    public LearnedText(IReadOnlyList<Rule> rules, PatternParser parser)
    {
        var concepts = new Dictionary<string, IReadOnlyList<string>>(parser.Sets, StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            Add("qr" + rule.Id, rule.Patterns);
        }

        foreach (var guard in rules.SelectMany(rule => rule.Unless).DistinctBy(guard => guard.Name))
        {
            Add("qg" + guard.Name, guard.Patterns);
        }

        Vocabulary = new Vocabulary(Vocabulary.Empty.Synonyms, concepts);

        void Add(string name, IEnumerable<Pattern> patterns)
        {
            var mark = name.Replace("-", "", StringComparison.Ordinal);
            concepts[mark] = [mark];
            foreach (var pattern in patterns)
            {
                marks.Add(mark, pattern);
            }
        }
    }

    /// <summary>The word sets and marks, as concepts.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>The whole message and then its passages, as the classifier reads them.</summary>
    /// <param name="words">The words, written out and mended.</param>
    public IEnumerable<string> Write(IReadOnlyList<RuleToken> words)
    {
        var found = Marks(words);
        string[] written = [.. words.Select(Word)];
        foreach (var (start, end) in Passages.Of(words))
        {
            var inside = found.Where(mark => mark.Start >= start && mark.End <= end).Select(mark => mark.Name).Distinct(StringComparer.Ordinal);
            yield return string.Join(' ', inside.Concat(written[start..end]));
        }
    }

    private List<Mark> Marks(IReadOnlyList<RuleToken> words)
    {
        var found = new List<Mark>();
        for (var start = 0; start < words.Count; start++)
        {
            foreach (var (mark, pattern) in marks.At(words, start))
            {
                if (pattern.MatchAt(words, start) is var end and >= 0)
                {
                    found.Add(new Mark(mark, start, end));
                }
            }
        }

        return found;
    }

    private static string Word(RuleToken token) =>
        !int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? token.Text : number switch
        {
            < 10 => "nuone",
            < 25 => "nuteen",
            < 60 => "nuhalf",
            < 85 => "nulow",
            < 95 => "numid",
            <= 100 => "nufull",
            < 200 => "nuhundred",
            _ => "nuhuge",
        };
}
