using SmardBot.Core.Matching.Classifying;
using SmardBot.Core.Safety.Content;
using SmardBot.Core.Safety.Rules;

namespace SmardBot.Core.Safety.Learning;

/// <summary>
/// The examples themselves: a message that holds one word for word, or with one slip, is an alarm, whatever stands around it and whatever
/// the classifier makes of it. Short ones have to be a sentence of their own ("I'm done" is in many harmless messages).
/// </summary>
internal sealed class KnownAlarms
{
    private const int LeastWordsAnywhere = 5;
    private const int LeastWordsWithSlip = 4;

    private readonly Dictionary<string, List<(string[] Words, string Label, int At)>> byWord = new(StringComparer.Ordinal);

    /// <summary>Takes the examples.</summary>
    /// <param name="examples">With the labels of <see cref="ExampleLabels"/>.</param>
    /// <param name="cut">The words of a text, written out and mended.</param>
    public KnownAlarms(IReadOnlyList<LabelledText> examples, Func<string, List<RuleToken>> cut)
    {
        foreach (var example in examples)
        {
            string[] words = [.. cut(example.Text).Select(token => token.Text)];

            // Found by the first word, or by the second where the first has a slip.
            for (var at = 0; at < Math.Min(2, words.Length); at++)
            {
                if (!byWord.TryGetValue(words[at], out var list))
                {
                    byWord[words[at]] = list = [];
                }

                list.Add((words, example.Label, at));
            }
        }
    }

    /// <summary>The gravest that a message holds; clear where it holds none.</summary>
    public SafetyVerdict Find(IReadOnlyList<RuleToken> text)
    {
        var found = SafetyVerdict.Clear;
        for (var start = 0; start < text.Count; start++)
        {
            foreach (var (words, label, at) in byWord.GetValueOrDefault(text[start].Text) ?? [])
            {
                var (level, kind) = ExampleLabels.Meaning(label);
                if (level > found.Level && start >= at && Stands(words, text, start - at))
                {
                    found = new SafetyVerdict(level, IsSaidOfOneself(kind) ? kind : CrisisKind.None, SafetyClassifier.Name);
                }
            }
        }

        return found;
    }

    /// <summary>An example alone does not make anybody one who hurts or is hurt; a rule has to say so.</summary>
    private static bool IsSaidOfOneself(CrisisKind kind) => kind is CrisisKind.Suicide or CrisisKind.Overdose;

    private static bool Stands(string[] words, IReadOnlyList<RuleToken> text, int start)
    {
        var end = start + words.Length;
        if (end > text.Count)
        {
            return false;
        }

        var slips = words.Length >= LeastWordsWithSlip ? 1 : 0;
        for (var i = 0; i < words.Length; i++)
        {
            var word = text[start + i].Text;
            if (word != words[i] && (--slips < 0 || !IsSlip(word, words[i])))
            {
                return false;
            }
        }

        return words.Length >= LeastWordsAnywhere
            || ((start == 0 || text[start - 1].Sentence != text[start].Sentence) && (end == text.Count || text[end].Sentence != text[end - 1].Sentence));
    }

    /// <summary>A slip that the mender has read as a third word still begins alike and is as long.</summary>
    private static bool IsSlip(string word, string meant) =>
        SpellingMender.IsOneSlip(word, meant) || (meant.Length >= 4 && word[0] == meant[0] && Math.Abs(word.Length - meant.Length) <= 1);
}
