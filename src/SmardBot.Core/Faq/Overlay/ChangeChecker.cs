using System.Text.Json;
using SmardBot.Core.Faq.Checks;
using SmardBot.Core.Faq.Reading;

namespace SmardBot.Core.Faq.Overlay;

/// <summary>The curator's checks on one change before it is in force: what it would add to what is wrong already.</summary>
public sealed class ChangeChecker(TimeProvider clock)
{
    private const int MostRemembered = 200;

    private readonly Lock gate = new();
    private readonly Dictionary<string, IReadOnlyList<FaqProblem>> remembered = new(StringComparer.Ordinal);
    private (string Hash, HashSet<string> Messages)? known;

    /// <summary>What the change would bring into the FAQ, the errors first.</summary>
    /// <param name="over">The FAQ with everything that is in force.</param>
    /// <param name="change">The change.</param>
    /// <remarks>The whole FAQ is read and checked with it, which takes a while: what was found stays known while the FAQ is the same, since a proposal is looked at by several people.</remarks>
    public IReadOnlyList<FaqProblem> Check(FaqFiles over, FaqChange change)
    {
        var key = $"{over.Hash}|{clock.GetUtcNow():yyyy-MM-dd}|{JsonSerializer.Serialize(change)}";
        lock (gate)
        {
            if (remembered.TryGetValue(key, out var found))
            {
                return found;
            }
        }

        var problems = Find(over, change);
        lock (gate)
        {
            if (remembered.Count >= MostRemembered)
            {
                remembered.Clear();
            }

            return remembered[key] = problems;
        }
    }

    private IReadOnlyList<FaqProblem> Find(FaqFiles over, FaqChange change)
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
