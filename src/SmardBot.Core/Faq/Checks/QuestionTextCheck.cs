using SmardBot.Core.Language;

namespace SmardBot.Core.Faq.Checks;

/// <summary>Finds questions that cannot teach anything: no word in them, or longer than a message may be.</summary>
internal static class QuestionTextCheck
{
    private const int Longest = 1000;

    /// <summary>Runs the check.</summary>
    public static IEnumerable<FaqProblem> Run(FaqDraft faq)
    {
        foreach (var entry in faq.Entries)
        {
            foreach (var question in entry.Questions)
            {
                if (Tokenizer.Words(TextNormalizer.Normalize(question)).Count == 0)
                {
                    yield return entry.Error("empty-question", $"the question '{question}' has no word; take it out");
                }
                else if (question.Length > Longest)
                {
                    yield return entry.Warning("long-question", $"the question '{question[..40]}…' has {question.Length} characters; nobody can send more than {Longest}, so shorten it");
                }
            }
        }
    }
}
