using SmardBot.Core.Faq;
using SmardBot.Core.Faq.Checks;
using SmardBot.Core.Safety.Content;

namespace SmardBot.Core.Safety;

/// <summary>Reports what the safety gate finds wrong with its files. The built-in copies would stand in; the FAQ that is in force keeps its own rules instead.</summary>
internal static class SafetyFileCheck
{
    /// <summary>Runs the check.</summary>
    public static IEnumerable<FaqProblem> Run(FaqDraft faq) =>
        SafetyContentReader.Read(faq.Language.SafetyFiles).Problems.Select(problem =>
            problem.Message.StartsWith(problem.File, StringComparison.Ordinal) ? problem : problem with { Message = $"{problem.File}: {problem.Message}" });
}
