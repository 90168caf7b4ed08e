using SmardBot.Core.Faq;

namespace SmardBot.Core.Knowledge;

/// <summary>What came of reading the FAQ folder.</summary>
/// <param name="Catalog">The catalog, or null when an error keeps it from being used.</param>
/// <param name="Problems">Everything found, in the order of files.</param>
public sealed record FaqLoadResult(FaqCatalog? Catalog, IReadOnlyList<FaqProblem> Problems)
{
    /// <summary>The problems that keep the catalog from being used.</summary>
    public IEnumerable<FaqProblem> Errors => Problems.Where(problem => problem.Severity == ProblemSeverity.Error);
}
