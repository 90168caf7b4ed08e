using SmardBot.Core.Matching.Classifying;
using SmardBot.Core.Safety.Content;

namespace SmardBot.Core.Safety.Rules;

/// <summary>
/// The examples themselves: a message that holds one word for word, or with one slip, is what it is, whatever stands around it
/// and whatever was learned. Short ones have to be a sentence of their own, or stand between greetings and thanks.
/// </summary>
internal sealed class KnownExamples
{
    private const int LeastWordsAnywhere = 5;
    private const int LeastWordsWithSlip = 4;

    private readonly Dictionary<string, List<(string[] Words, LabelledText Example, int At)>> byWord = new(StringComparer.Ordinal);
    private readonly CalmWords calm;

    /// <summary>Takes the examples.</summary>
    /// <param name="examples">With the labels of <see cref="ExampleLabels"/>.</param>
    /// <param name="cut">The words of a text, written out and mended.</param>
    /// <param name="calm">Knows what may stand around a short one.</param>
    public KnownExamples(IReadOnlyList<LabelledText> examples, Func<string, List<RuleToken>> cut, CalmWords calm)
    {
        this.calm = calm;
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

                list.Add((words, example, at));
            }
        }
    }

    /// <summary>Those that a message holds.</summary>
    public IEnumerable<Evidence> Find(IReadOnlyList<RuleToken> text)
    {
        for (var start = 0; start < text.Count; start++)
        {
            foreach (var (words, example, at) in byWord.GetValueOrDefault(text[start].Text) ?? [])
            {
                if (start >= at && Stands(words, text, start - at))
                {
                    var (level, kind, isAlarm) = ExampleLabels.Meaning(example.Label);
                    yield return new Evidence(level, isAlarm, EvidenceSource.Example, example.Text) { Kind = kind, Found = string.Join(' ', words) };
                }
            }
        }
    }

    private bool Stands(string[] words, IReadOnlyList<RuleToken> text, int start)
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

        // "Please help" stands below many a harmless question: of greetings and the like alone it has to be the whole message.
        return words.All(word => calm.IsCourtesy(word)) ? words.Length == text.Count
            : words.Length >= LeastWordsAnywhere || (IsFree(text, start, -1) && IsFree(text, end - 1, 1));
    }

    /// <summary>Whether nothing but greetings and thanks stands between a word and the edge of its sentence.</summary>
    private bool IsFree(IReadOnlyList<RuleToken> text, int at, int step)
    {
        for (var next = at + step; next >= 0 && next < text.Count && text[next].Sentence == text[at].Sentence; next += step)
        {
            if (!calm.IsCourtesy(text[next].Text))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A slip that the mender has read as a third word still begins and ends alike and is as long.</summary>
    private static bool IsSlip(string word, string meant) =>
        meant.Length >= 4 && (SpellingMender.IsOneSlip(word, meant)
            || (word.Length >= 4 && word[..2] == meant[..2] && word[^1] == meant[^1] && Math.Abs(word.Length - meant.Length) <= 1));
}
