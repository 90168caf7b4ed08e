using System.Runtime.InteropServices;
using SmardBot.Core.Faq;
using SmardBot.Core.Language;

namespace SmardBot.Core.Matching;

/// <summary>One word of a title, slips included, is enough for an offer: "treatmnet", "gene", "sleep".</summary>
internal sealed class TitleWords
{
    private const int MostWords = 2;
    private const int ShortestWithSlip = 5;

    /// <summary>A word of more titles says nothing about which.</summary>
    private const int MostTitles = 6;

    /// <summary>The share of an entry's questions that hold the word, from which on it is as good as in the title, 0 to 1.</summary>
    private const double OwnWordFrom = 0.04;

    /// <summary>A word of so many of an entry's questions is its own as well where no more of all others hold it.</summary>
    private const int FewestOfItsOwn = 5;

    private readonly Dictionary<string, List<string>> entriesOf = new(StringComparer.Ordinal);

    /// <summary>Reads titles, and words that an entry's questions use again and again.</summary>
    public TitleWords(FaqCatalog catalog)
    {
        var titles = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        (FaqEntry Entry, Dictionary<string, int> Counts)[] counted = [.. catalog.Entries.Select(entry =>
            (entry, entry.Questions.SelectMany(question => Stems(question).Distinct(StringComparer.Ordinal)).CountBy(stem => stem, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal)))];
        var all = counted.SelectMany(entry => entry.Counts).GroupBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Value), StringComparer.Ordinal);
        foreach (var (entry, counts) in counted)
        {
            Add(titles, entry.Id, Stems(entry.Title));
            Add(entriesOf, entry.Id, counts
                .Where(pair => pair.Value >= OwnWordFrom * entry.Questions.Count || (pair.Value >= FewestOfItsOwn && 2 * pair.Value >= all[pair.Key]))
                .Select(pair => pair.Key));
        }

        foreach (var (stem, entries) in titles)
        {
            entriesOf[stem] = entries;
        }

        foreach (var common in entriesOf.Where(pair => pair.Value.Count > MostTitles).Select(pair => pair.Key).ToArray())
        {
            entriesOf.Remove(common);
        }
    }

    /// <summary>The entries that a message of a word or two names; none for a longer one, or where another word stands beside it that says nothing here.</summary>
    public IReadOnlyList<string> Find(string text)
    {
        var stems = Stems(text);
        if (stems.Count is 0 or > MostWords || stems.Exists(stem => stem.AsSpan().ContainsAnyInRange('0', '9')))
        {
            return [];
        }

        var found = stems.ConvertAll(Of);
        return found.Exists(entries => entries.Count == 0) ? [] : [.. found.SelectMany(entries => entries).GroupBy(id => id, StringComparer.Ordinal).OrderByDescending(group => group.Count()).Select(group => group.Key)];
    }

    private static void Add(Dictionary<string, List<string>> all, string id, IEnumerable<string> stems)
    {
        foreach (var stem in stems.Distinct(StringComparer.Ordinal).Where(stem => stem.Length > 2 && !stem.AsSpan().ContainsAnyInRange('0', '9')))
        {
            ref var entries = ref CollectionsMarshal.GetValueRefOrAddDefault(all, stem, out _);
            (entries ??= []).Add(id);
        }
    }

    private List<string> Of(string stem)
    {
        if (entriesOf.TryGetValue(stem, out var entries))
        {
            return entries;
        }

        var meant = stem.Length < ShortestWithSlip ? null : entriesOf.Keys.Where(known => OneSlip.Apart(stem, known)).Order(StringComparer.Ordinal).FirstOrDefault();
        return meant is null ? [] : entriesOf[meant];
    }

    private static List<string> Stems(string text) => Tokenizer.Words(TextNormalizer.Normalize(text)).ConvertAll(Stemmer.Stem);
}
