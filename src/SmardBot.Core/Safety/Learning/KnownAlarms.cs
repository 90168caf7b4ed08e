using SmardBot.Core.Ports;
using SmardBot.Core.Safety.Content;
using SmardBot.Core.Safety.Rules;

namespace SmardBot.Core.Safety.Learning;

/// <summary>
/// The examples themselves: a message that holds one word for word is an alarm, whatever stands around it and whatever
/// the classifier makes of it. Short ones have to be a sentence of their own ("I'm done" is in many harmless messages).
/// </summary>
internal sealed class KnownAlarms
{
    private const int LeastWordsAnywhere = 5;

    private readonly Dictionary<string, List<(string[] Words, string Label)>> byFirstWords = new(StringComparer.Ordinal);

    /// <summary>Takes the examples.</summary>
    /// <param name="examples">With the labels of <see cref="ExampleLabels"/>.</param>
    /// <param name="cut">The words of a text, written out and mended.</param>
    public KnownAlarms(IReadOnlyList<LabelledText> examples, Func<string, List<RuleToken>> cut)
    {
        foreach (var example in examples)
        {
            string[] words = [.. cut(example.Text).Select(token => token.Text)];
            if (words.Length == 0)
            {
                continue;
            }

            if (!byFirstWords.TryGetValue(words[0], out var list))
            {
                byFirstWords[words[0]] = list = [];
            }

            list.Add((words, example.Label));
        }
    }

    /// <summary>The gravest that a message holds; clear where it holds none.</summary>
    public SafetyVerdict Find(IReadOnlyList<RuleToken> text)
    {
        var found = SafetyVerdict.Clear;
        for (var start = 0; start < text.Count; start++)
        {
            foreach (var (words, label) in byFirstWords.GetValueOrDefault(text[start].Text) ?? [])
            {
                var (level, kind) = ExampleLabels.Meaning(label);
                if (level > found.Level && Stands(words, text, start))
                {
                    found = new SafetyVerdict(level, kind, SafetyClassifier.Name);
                }
            }
        }

        return found;
    }

    private static bool Stands(string[] words, IReadOnlyList<RuleToken> text, int start)
    {
        var end = start + words.Length;
        if (end > text.Count)
        {
            return false;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (text[start + i].Text != words[i])
            {
                return false;
            }
        }

        return words.Length >= LeastWordsAnywhere
            || ((start == 0 || text[start - 1].Sentence != text[start].Sentence) && (end == text.Count || text[end].Sentence != text[end - 1].Sentence));
    }
}
