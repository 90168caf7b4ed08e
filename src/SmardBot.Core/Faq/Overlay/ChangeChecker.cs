using SmardBot.Core.Faq.Checks;
using SmardBot.Core.Faq.Reading;

namespace SmardBot.Core.Faq.Overlay;

/// <summary>The curator's checks on one change before it is in force: what it would add to what is wrong already.</summary>
public sealed class ChangeChecker(TimeProvider clock)
{
    private readonly Lock gate = new();
    private (string Hash, HashSet<string> Messages)? known;

    /// <summary>What the change would bring into the FAQ, the errors first.</summary>
    /// <param name="over">The FAQ with everything that is in force.</param>
    /// <param name="change">The change.</param>
    public IReadOnlyList<FaqProblem> Check(FaqFiles over, FaqChange change)
    {
        var texts = new SortedDictionary<string, string>(over.Texts, StringComparer.Ordinal);
        switch (FaqChanges.Lay(change, texts))
        {
            case Laid.Held:
                return [Error(change, "already-there", change.Kind switch
                {
                    FaqChangeKind.NewAnswer => "there is an entry of this name; choose another",
                    FaqChangeKind.ChangedAnswer => "nothing was changed",
                    _ => "the FAQ holds that already",
                })];
            case Laid.Unfit:
                return [Error(change, "outdated", "the answer has changed since; look at it again")];
            default:
                var before = Known(over);
                return [.. Problems(over.With(texts)).Where(problem => !before.Contains(problem.Message)).OrderByDescending(problem => problem.Severity)];
        }
    }

    private List<FaqProblem> Problems(FaqFiles files)
    {
        var problems = new List<FaqProblem>(files.Problems);
        var draft = FaqReader.Read(files, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), problems);
        problems.AddRange(FaqChecks.Curating.SelectMany(check => check(draft)));
        return problems;
    }

    private HashSet<string> Known(FaqFiles over)
    {
        lock (gate)
        {
            if (known is not { } last || last.Hash != over.Hash)
            {
                known = last = (over.Hash, [.. Problems(over).Select(problem => problem.Message)]);
            }

            return last.Messages;
        }
    }

    private static FaqProblem Error(FaqChange change, string rule, string message) => new("", change.Entry, ProblemSeverity.Error, rule, message);
}
