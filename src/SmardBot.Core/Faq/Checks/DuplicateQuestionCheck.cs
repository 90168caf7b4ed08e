using SmardBot.Core.Faq.Reading;
using SmardBot.Core.Language;

namespace SmardBot.Core.Faq.Checks;

/// <summary>Finds the same words in two places; case, accents and punctuation do not count. Two entries, or an entry and what must not be answered, contradict each other.</summary>
internal static class DuplicateQuestionCheck
{
    /// <summary>Runs the check.</summary>
    public static IEnumerable<FaqProblem> Run(FaqDraft faq)
    {
        var seen = new Dictionary<string, FaqEntry>(StringComparer.Ordinal);
        foreach (var entry in faq.Entries)
        {
            foreach (var question in entry.Questions)
            {
                var key = Key(question);
                if (key.Length > 0 && !seen.TryAdd(key, entry))
                {
                    var other = seen[key].Id;
                    yield return other == entry.Id
                        ? entry.Warning("duplicate-question", $"the question '{question}' is there twice; take one out")
                        : entry.Error("duplicate-question", $"the question '{question}' is also one of '{other}'; keep it where it belongs");
                }
            }
        }

        foreach (var (place, message) in Negatives(faq.Language))
        {
            if (seen.TryGetValue(Key(message), out var entry))
            {
                yield return entry.Error("duplicate-question", $"the question '{message}' is also in {place}; keep it where it belongs");
            }
        }
    }

    private static IEnumerable<(string Place, string Message)> Negatives(FaqLanguage language)
    {
        (string File, IEnumerable<string> Messages)[] places =
        [
            ("off-topic.yaml", language.OffTopic.Near.Concat(language.OffTopic.Far)),
            ("smalltalk.yaml", language.Smalltalk.Values.SelectMany(intent => intent.Messages)),
            .. language.UnansweredTopics.Select(topic => ($"questions/{topic.Key}.txt", topic.Value.AsEnumerable())),
        ];
        return places.SelectMany(place => place.Messages.Select(message => (FaqPaths.Language + place.File, message)));
    }

    private static string Key(string question) => string.Join(' ', Tokenizer.Words(TextNormalizer.Normalize(question)));
}
