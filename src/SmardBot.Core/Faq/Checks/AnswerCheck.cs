using SmardBot.Core.Faq.Reading;

namespace SmardBot.Core.Faq.Checks;

/// <summary>Finds answers that are empty, hold the disclaimer, or have a heading that was meant as the one for professionals.</summary>
internal static class AnswerCheck
{
    /// <summary>Runs the check.</summary>
    public static IEnumerable<FaqProblem> Run(FaqDraft faq) => faq.Entries.SelectMany(Run);

    private static IEnumerable<FaqProblem> Run(FaqEntry entry)
    {
        if (entry.Answer.Length == 0)
        {
            yield return entry.Error("empty-answer", "has no answer; write it below the front matter");
        }

        if ((entry.Answer + entry.ForProfessionals).Contains(Disclaimer.Text, StringComparison.Ordinal))
        {
            yield return entry.Error("disclaimer-in-answer", "the answer holds the disclaimer; take it out, the bot adds it to every message");
        }

        // A misspelt heading would show the section for professionals to every family.
        foreach (var heading in entry.Answer.Split('\n').Where(IsMeantForProfessionals))
        {
            yield return entry.Error("professional-heading", $"the heading '{heading.Trim()}' has to read exactly '{EntryText.ProfessionalHeading}'");
        }
    }

    private static bool IsMeantForProfessionals(string line) =>
        line.StartsWith('#') && line.Contains("professional", StringComparison.OrdinalIgnoreCase);
}
