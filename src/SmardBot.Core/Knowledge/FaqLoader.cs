using SmardBot.Core.Faq;
using SmardBot.Core.Faq.Checks;
using SmardBot.Core.Faq.Reading;
using SmardBot.Core.Safety;

namespace SmardBot.Core.Knowledge;

/// <summary>Reads and checks a FAQ folder. Bad content never throws: it becomes problems.</summary>
public sealed class FaqLoader(TimeProvider clock)
{
    private static readonly FaqCheck[] Always = [.. FaqChecks.Always, SafetyFileCheck.Run];

    /// <summary>Reads the folder (the one that holds <c>sources.yaml</c> and <c>en/</c>).</summary>
    public FaqLoadResult Load(string folder) => Load(FaqFiles.Read(folder));

    /// <summary>Makes a catalog of files that were read.</summary>
    public FaqLoadResult Load(FaqFiles files) => Load(files, Always);

    /// <summary>Makes a catalog of files that were read.</summary>
    /// <param name="files">The files.</param>
    /// <param name="checks">What is looked at; an error that only a curator's check finds leaves the catalog there.</param>
    internal FaqLoadResult Load(FaqFiles files, IReadOnlyList<FaqCheck> checks)
    {
        var problems = new List<FaqProblem>(files.Problems);
        if (files.Texts.Count == 0)
        {
            if (problems.Count == 0)
            {
                problems.Add(new("faq", null, ProblemSeverity.Error, "empty-folder", "The FAQ folder holds no file; set Faq:Path to the folder that holds sources.yaml and en/."));
            }

            return new FaqLoadResult(null, problems);
        }

        var draft = FaqReader.Read(files, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), problems);
        problems.AddRange(Always.SelectMany(check => check(draft)));
        var isSound = problems.TrueForAll(problem => problem.Severity != ProblemSeverity.Error);
        problems.AddRange(checks.Except(Always).SelectMany(check => check(draft)));
        return new FaqLoadResult(isSound ? new FaqCatalog(draft.Entries, draft.Sources, draft.Language, files.Hash) : null, problems);
    }
}
