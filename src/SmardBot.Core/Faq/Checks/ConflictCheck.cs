using SmardBot.Core.Faq.Reading;

namespace SmardBot.Core.Faq.Checks;

/// <summary>Finds files in which git left both sides of a conflict: families would read both.</summary>
internal static class ConflictCheck
{
    /// <summary>Runs the check.</summary>
    public static IEnumerable<FaqProblem> Run(FaqDraft faq) =>
        from file in faq.Files.Texts
        let fault = ConflictMarkers.Fault(file.Value)
        where fault is not null
        select new FaqProblem(file.Key, FaqPaths.EntryOf(file.Key), ProblemSeverity.Error, "conflict", $"{file.Key}: {fault}");
}
