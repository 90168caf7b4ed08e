using SmardBot.Core.Language;

namespace SmardBot.Core.Faq.Checks;

/// <summary>Finds questions of two entries that have the same words but for their order, endings and small words. Where one names the other entry as right too, they may.</summary>
internal static class NearDuplicateCheck
{
    private const int FewestWords = 3;

    private static readonly HashSet<string> SmallWords = new(
        "a an and are as at be been by can could did do does for from had has have he her him his how i if in is it its me my of on or our she so that the their them there they this to was we were what when where which who why will with would you your".Split(' '),
        StringComparer.Ordinal);

    /// <summary>Runs the check.</summary>
    public static IEnumerable<FaqProblem> Run(FaqDraft faq)
    {
        var analyzer = new TextAnalyzer(faq.Language.Vocabulary);
        var seen = new Dictionary<string, (FaqEntry Entry, string Question)>(StringComparer.Ordinal);
        foreach (var entry in faq.Entries)
        {
            foreach (var question in entry.Questions)
            {
                var key = Key(analyzer, question);
                if (key is null || seen.TryAdd(key, (entry, question)))
                {
                    continue;
                }

                var (other, same) = seen[key];
                if (other.Id != entry.Id && !Allows(entry, question, other) && !Allows(other, same, entry))
                {
                    yield return entry.Warning("near-duplicate-question", $"the question '{question}' says the same as '{same}' of '{other.Id}'; keep one, or put it below a heading '# also answered by: {other.Id}'");
                }
            }
        }
    }

    private static bool Allows(FaqEntry entry, string question, FaqEntry other) =>
        entry.AlsoAnsweredBy.TryGetValue(question, out var others) && others.Contains(other.Id);

    /// <summary>Question words and pronouns are small words only beside enough others: "who has it" and "how is it" are not the same.</summary>
    private static string? Key(TextAnalyzer analyzer, string question)
    {
        string[] words = [.. analyzer.Analyze(question).Stems.Where(stem => !SmallWords.Contains(stem)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return words.Length >= FewestWords ? string.Join(' ', words) : null;
    }
}
