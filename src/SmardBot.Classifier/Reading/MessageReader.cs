using SmardBot.Classifier.Features;
using SmardBot.Core.Language;

namespace SmardBot.Classifier.Reading;

/// <summary>Normalises a message, cuts it, repairs its spelling, folds synonyms, and finds the concepts of its words and phrases. Thread-safe.</summary>
internal sealed class MessageReader
{
    private const ulong DomainConcept = 1;
    private const ulong EverydayConcept = 2;
    private const ulong NumberConcept = 3;

    private readonly PhraseTable<string[]> synonyms = new();
    private readonly PhraseTable<ulong> concepts = new();
    private readonly bool isEveryday;
    private readonly SpellingRepair spelling;

    /// <summary>Prepares the phrases.</summary>
    /// <param name="vocabulary">What is known of the words of the field.</param>
    /// <param name="isEveryday">Whether the concepts of everyday English count as well.</param>
    /// <param name="spelling">Repairs words that are not known.</param>
    public MessageReader(Vocabulary vocabulary, bool isEveryday, SpellingRepair spelling)
    {
        this.spelling = spelling;
        this.isEveryday = isEveryday;
        foreach (var (canonical, others) in vocabulary.Synonyms)
        {
            var words = Cut(canonical);
            foreach (var other in others)
            {
                synonyms.Add(Cut(other).Select(word => FeatureHash.Of(word)), words);
            }
        }

        AddConcepts(DomainConcept, vocabulary.Concepts.Select(pair => (pair.Key, pair.Value)));
        if (isEveryday)
        {
            AddConcepts(EverydayConcept, EverydayEnglish.Concepts);
        }
    }

    /// <summary>Reads a message.</summary>
    public void Read(string text, Message message)
    {
        message.Clear();
        var cut = text.AsSpan(0, Math.Min(text.Length, Message.MostCharacters));
        Span<char> normal = stackalloc char[Message.MostCharacters * TextNormalizer.MostGrowth];
        Fold(normal[..TextNormalizer.Normalize(cut, normal)], message);
        FindConcepts(message);
    }

    private void Fold(ReadOnlySpan<char> normal, Message message)
    {
        Span<(int Start, int End)> places = stackalloc (int, int)[Message.MostWords];
        Span<ulong> hashes = stackalloc ulong[Message.MostWords];
        var count = 0;
        for (var (start, end) = Tokenizer.Next(normal, 0); start < normal.Length && count < Message.MostWords; (start, end) = Tokenizer.Next(normal, end))
        {
            var word = normal[start..end];
            var hash = FeatureHash.Of(word);
            var repaired = spelling.Repair(word, hash);
            message.Repaired[count] = repaired;
            places[count] = (start, end);
            hashes[count++] = repaired is null ? hash : FeatureHash.Of(repaired);
        }

        for (var i = 0; i < count;)
        {
            var length = synonyms.LongestAt(hashes[..count], i, out var canonical);
            if (length == 0)
            {
                message.AddWord(message.Repaired[i] is { } repaired ? repaired : normal[places[i].Start..places[i].End]);
                i++;
                continue;
            }

            foreach (var word in canonical[0])
            {
                message.AddWord(word);
            }

            i += length;
        }
    }

    private void FindConcepts(Message message)
    {
        var words = message.Words;
        for (var i = 0; i < words.Length;)
        {
            var length = concepts.LongestAt(words, i, out var found);
            if (length == 0 && isEveryday && message.Numbers[i] != NumberForm.None)
            {
                message.AddConcept(FeatureHash.Combine(NumberConcept, (ulong)message.Numbers[i]));
            }
            else if (length == 0)
            {
                message.AddPlain(words[i]);
            }

            foreach (var concept in found)
            {
                message.AddConcept(concept);
            }

            i += Math.Max(length, 1);
        }
    }

    private void AddConcepts(ulong kind, IEnumerable<(string Concept, IReadOnlyList<string> Phrases)> lines)
    {
        var message = new Message();
        foreach (var (concept, phrases) in lines)
        {
            var hash = FeatureHash.Combine(kind, FeatureHash.Of(concept));
            foreach (var phrase in phrases)
            {
                message.Clear();
                Fold(TextNormalizer.Normalize(phrase), message);
                concepts.Add(message.Words.ToArray(), hash);
            }
        }
    }

    private static string[] Cut(string phrase) => [.. Tokenizer.Words(TextNormalizer.Normalize(phrase))];
}
