using SmardBot.Core.Faq.Reading;
using SmardBot.Core.Language;

namespace SmardBot.Core.Faq.Checks;

/// <summary>Measures the part of an answer that families read: how long it is and how hard to read.</summary>
internal static class ReadabilityCheck
{
    private const int FewestWords = 60;
    private const int MostWords = 180;
    private const double HardestGrade = 8;

    /// <summary>Runs the check.</summary>
    public static IEnumerable<FaqProblem> Run(FaqDraft faq) => faq.Entries.Where(entry => entry.Answer.Length > 0).SelectMany(Run);

    private static IEnumerable<FaqProblem> Run(FaqEntry entry)
    {
        var text = AnswerMarkdown.Plain(entry.Answer);
        var words = ReadingGrade.Words(text).Count;
        if (words is < FewestWords or > MostWords)
        {
            yield return entry.Warning("answer-length", $"the answer has {words} words; {(words < FewestWords ? $"write at least {FewestWords}" : $"say it in {MostWords} or fewer, the rest belongs below '{EntryText.ProfessionalHeading}' or into a related entry")}");
        }

        var grade = Math.Round(ReadingGrade.Of(text), 1);
        if (grade > HardestGrade)
        {
            yield return entry.Warning("reading-grade", $"the answer reads at grade {grade:0.0} (Flesch-Kincaid), it should be {HardestGrade} or below; use shorter sentences and plainer words");
        }
    }
}
