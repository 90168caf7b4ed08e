using SmardBot.Core.Faq.Reading;

namespace SmardBot.Core.Faq.Checks;

/// <summary>Finds files that nothing reads, such as an entry in the wrong folder, and topics that have questions but no entry.</summary>
internal static class StrayFileCheck
{
    private static readonly string[] WordProcessor = [".docx", ".doc", ".odt", ".rtf", ".pages", ".pdf"];

    /// <summary>Runs the check.</summary>
    public static IEnumerable<FaqProblem> Run(FaqDraft faq)
    {
        foreach (var file in faq.Files.Texts.Keys.Concat(faq.Files.Others).Where(file => !FaqPaths.IsKnown(file)).Order(StringComparer.Ordinal))
        {
            yield return new FaqProblem(file, null, ProblemSeverity.Warning, "stray-file", $"{file}: nothing reads this file; {Cure(file)}");
        }

        foreach (var topic in faq.Language.UnansweredTopics.Keys.Order(StringComparer.Ordinal))
        {
            var file = $"{FaqPaths.Language}questions/{topic}.txt";
            yield return FaqIds.IsWellFormed(topic)
                ? new FaqProblem(file, topic, ProblemSeverity.Info, "unanswered-topic", $"{file}: has no entry yet; its questions serve as negatives")
                : new FaqProblem(file, null, ProblemSeverity.Error, "id", $"{file}: the name '{topic}' is no id; use lower-case letters and digits, words joined by single hyphens");
        }
    }

    private static string Cure(string file) =>
        FaqPaths.NameFor(file) is { } name ? $"name it {name}"
        : WordProcessor.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase) ? "it is a document of a word processor; copy its text into faq/en/entries/<id>.md, a file of plain text"
        : "entries are faq/en/entries/<id>.md, questions faq/en/questions/<id>.txt, the others have fixed names; take it out, or give it the right name";
}
