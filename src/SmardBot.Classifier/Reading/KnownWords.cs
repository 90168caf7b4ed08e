using SmardBot.Core.Language;
using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Classifier.Reading;

/// <summary>The words that need no repair: those of the examples, of the vocabulary, and of everyday English.</summary>
internal static class KnownWords
{
    /// <summary>The words, the most frequent in the examples first.</summary>
    public static string[] Of(TrainingSet set, bool isEveryday)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in set.Examples.SelectMany(example => Cut(example.Text)))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        var vocabulary = set.Vocabulary;
        var phrases = vocabulary.Synonyms.Keys
            .Concat(vocabulary.Synonyms.Values.SelectMany(others => others))
            .Concat(vocabulary.Concepts.Values.SelectMany(others => others))
            .Concat(isEveryday ? EverydayEnglish.Concepts.SelectMany(concept => concept.Phrases) : []);
        foreach (var word in phrases.SelectMany(Cut))
        {
            counts.TryAdd(word, 0);
        }

        return [.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key)];
    }

    private static List<string> Cut(string text) => Tokenizer.Words(TextNormalizer.Normalize(text));
}
