namespace SmardBot.Core.Language;

/// <summary>Normalises, cuts, folds synonyms, stems and tags concepts: what a classifier and the calibration see of a text. Thread-safe.</summary>
public sealed class TextAnalyzer
{
    private readonly PhraseIndex<string[]> synonyms = new();
    private readonly PhraseIndex<string> concepts = new();

    /// <summary>Prepares the phrases of a vocabulary.</summary>
    public TextAnalyzer(Vocabulary vocabulary)
    {
        foreach (var (canonical, others) in vocabulary.Synonyms)
        {
            var words = Tokenizer.Words(TextNormalizer.Normalize(canonical)).ToArray();
            foreach (var other in others)
            {
                synonyms.Add(Tokenizer.Words(TextNormalizer.Normalize(other)), words);
            }
        }

        foreach (var (concept, phrases) in vocabulary.Concepts)
        {
            foreach (var phrase in phrases)
            {
                concepts.Add([.. Fold(Tokenizer.Words(TextNormalizer.Normalize(phrase))).Select(Stemmer.Stem)], concept, many: true);
            }
        }
    }

    /// <summary>What there is to know of a text.</summary>
    public AnalyzedText Analyze(string text)
    {
        var words = Fold(Tokenizer.Words(TextNormalizer.Normalize(text)));
        var stems = words.ConvertAll(Stemmer.Stem);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < stems.Count; i++)
        {
            found.UnionWith(concepts.LongestAt(stems, i).Meanings);
        }

        return new AnalyzedText(string.Join(' ', words), stems, [.. found]);
    }

    private List<string> Fold(List<string> words)
    {
        var folded = new List<string>(words.Count);
        for (var i = 0; i < words.Count;)
        {
            var (length, meanings) = synonyms.LongestAt(words, i);
            if (length == 0)
            {
                folded.Add(words[i++]);
            }
            else
            {
                folded.AddRange(meanings[0]);
                i += length;
            }
        }

        return folded;
    }
}
