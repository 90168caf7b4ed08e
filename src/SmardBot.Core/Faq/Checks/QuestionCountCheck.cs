namespace SmardBot.Core.Faq.Checks;

/// <summary>Counts an entry's questions: breadth of questions decides more than anything else how often the bot is right.</summary>
internal static class QuestionCountCheck
{
    private const int Fewest = 5;
    private const int Good = 40;

    /// <summary>Runs the check.</summary>
    public static IEnumerable<FaqProblem> Run(FaqDraft faq)
    {
        foreach (var entry in faq.Entries.Where(entry => entry.Questions.Count < Good))
        {
            var count = entry.Questions.Count;
            yield return count < Fewest
                ? entry.Error("too-few-questions", $"'questions' needs at least {Fewest}, has {count}; add some here or in faq/en/questions/{entry.Id}.txt")
                : entry.Warning("too-few-questions", $"'questions' should be {Good} or more, there are {count}; add differently worded ones to faq/en/questions/{entry.Id}.txt");
        }
    }
}
