namespace SmardBot.Core.Faq.Checks;

/// <summary>Words the problems of an entry.</summary>
internal static class EntryProblems
{
    /// <summary>Keeps the catalog from being used.</summary>
    public static FaqProblem Error(this FaqEntry entry, string rule, string message) => Problem(entry, ProblemSeverity.Error, rule, message);

    /// <summary>Should be mended.</summary>
    public static FaqProblem Warning(this FaqEntry entry, string rule, string message) => Problem(entry, ProblemSeverity.Warning, rule, message);

    /// <summary>For information.</summary>
    public static FaqProblem Info(this FaqEntry entry, string rule, string message) => Problem(entry, ProblemSeverity.Info, rule, message);

    private static FaqProblem Problem(FaqEntry entry, ProblemSeverity severity, string rule, string message) =>
        new(entry.File, entry.Id, severity, rule, $"{entry.File}: {message}");
}
