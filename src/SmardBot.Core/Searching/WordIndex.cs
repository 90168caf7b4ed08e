using SmardBot.Core.Faq;
using SmardBot.Core.Language;

namespace SmardBot.Core.Searching;

/// <summary>
/// Which words stand in which entry, for words that are only half typed: a word counts for every one that begins with it, and
/// where none does, for every one that holds it.
/// </summary>
internal sealed class WordIndex
{
    private const float InTitle = 1;
    private const float InEveryQuestion = 0.9f;
    private const float InAnyQuestion = 0.3f;
    private const float InAnswer = 0.25f;

    /// <summary>A word that a quarter of the questions hold is what the entry is about.</summary>
    private const int ShareOfQuestions = 4;

    /// <summary>A beginning says less than the whole word.</summary>
    private const float HalfTyped = 0.8f;
    private const int LeastInside = 3;
    private const double LeastWeight = 0.05;
    private const float Telling = 0.5f;

    private readonly string[] words;
    private readonly (int Entry, float Weight)[][] places;
    private readonly string[] ids;

    /// <summary>Reads a catalog.</summary>
    public WordIndex(FaqCatalog catalog)
    {
        var all = new SortedDictionary<string, List<(int, float)>>(StringComparer.Ordinal);
        foreach (var (i, entry) in catalog.Entries.Index())
        {
            foreach (var (word, weight) in Weights(entry))
            {
                if (!all.TryGetValue(word, out var list))
                {
                    all[word] = list = [];
                }

                list.Add((i, weight));
            }
        }

        ids = [.. catalog.Entries.Select(entry => entry.Id)];
        words = [.. all.Keys];
        places = [.. all.Values.Select(list => list.ToArray())];
    }

    /// <summary>How much of what was typed stands in each entry, from 0 to 1; entries with nothing of it are left out.</summary>
    public Dictionary<string, double> Find(string text)
    {
        var typed = Words(text);
        var sums = new double[ids.Length];
        var most = 0.0;
        foreach (var word in typed.Distinct(StringComparer.Ordinal))
        {
            var found = Weights(word);
            // A word that stands everywhere tells nothing; one that stands nowhere is missing everywhere.
            var weight = Math.Max(LeastWeight, Math.Log((ids.Length + 1.0) / (found.Count(one => one >= Telling) + 0.5)));
            most += weight;
            for (var i = 0; i < found.Length; i++)
            {
                sums[i] += weight * found[i];
            }
        }

        return ids.Index().Where(pair => sums[pair.Index] > 0).ToDictionary(pair => pair.Item, pair => sums[pair.Index] / most, StringComparer.Ordinal);
    }

    private float[] Weights(string typed)
    {
        var weights = new float[ids.Length];
        var first = Array.BinarySearch(words, typed, StringComparer.Ordinal);
        first = first < 0 ? ~first : first;
        var any = false;
        for (var i = first; i < words.Length && words[i].StartsWith(typed, StringComparison.Ordinal); i++)
        {
            any = true;
            Add(weights, i, words[i].Length == typed.Length ? 1 : HalfTyped);
        }

        for (var i = 0; !any && typed.Length >= LeastInside && i < words.Length; i++)
        {
            if (words[i].Contains(typed, StringComparison.Ordinal))
            {
                Add(weights, i, HalfTyped);
            }
        }

        return weights;
    }

    private void Add(float[] weights, int word, float share)
    {
        foreach (var (entry, weight) in places[word])
        {
            weights[entry] = Math.Max(weights[entry], share * weight);
        }
    }

    private static Dictionary<string, float> Weights(FaqEntry entry)
    {
        var weights = Words($"{entry.Answer} {entry.ForProfessionals}").Distinct(StringComparer.Ordinal).ToDictionary(word => word, _ => InAnswer, StringComparer.Ordinal);
        foreach (var group in entry.Questions.SelectMany(question => Words(question).Distinct(StringComparer.Ordinal)).GroupBy(word => word, StringComparer.Ordinal))
        {
            var share = Math.Min(1f, (float)ShareOfQuestions * group.Count() / entry.Questions.Count);
            weights[group.Key] = InAnyQuestion + ((InEveryQuestion - InAnyQuestion) * share);
        }

        foreach (var word in Words(entry.Title))
        {
            weights[word] = InTitle;
        }

        return weights;
    }

    private static List<string> Words(string text) => Tokenizer.Words(TextNormalizer.Normalize(text));
}
