using SmardBot.Core.Faq.Checks;
using SmardBot.Core.Faq.Reading;

namespace SmardBot.Core.Faq.Overlay;

/// <summary>The FAQ's files with changes laid over them.</summary>
/// <param name="Files">The files as they are on disk: what the safety gate is made from.</param>
/// <param name="Over">The files with the changes: what is matched and shown.</param>
/// <param name="Held">Ids of changes that the files hold already.</param>
/// <param name="Left">Ids of changes that are not in force, each with why.</param>
public sealed record OverlaidFaq(FaqFiles Files, FaqFiles Over, IReadOnlyList<string> Held, IReadOnlyDictionary<string, string> Left)
{
    private const string Unfit = "The files have changed since it was made; look at it again.";

    /// <summary>
    /// Lays changes over files, in order. What does not fit any more is left out, and where the files with all changes cannot be
    /// used, those changes that break them.
    /// </summary>
    /// <param name="files">Files that can be used.</param>
    /// <param name="changes">The changes in their order.</param>
    /// <param name="today">The day on which reviews are looked at, UTC.</param>
    public static OverlaidFaq Lay(FaqFiles files, IReadOnlyList<FaqChange> changes, DateOnly today)
    {
        var (held, left) = (new List<string>(), new Dictionary<string, string>(StringComparer.Ordinal));
        var over = Texts(files, changes, held, left);
        if (changes.Count > 0 && Fault(over, today) is not null && Fault(files, today) is null)
        {
            var sound = Sound(files, [], changes, today, left);
            held.Clear();
            over = Texts(files, sound, held, left);
        }

        return new OverlaidFaq(files, over, held, left);
    }

    private static FaqFiles Texts(FaqFiles files, IReadOnlyList<FaqChange> changes, List<string> held, Dictionary<string, string> left)
    {
        var texts = new SortedDictionary<string, string>(files.Texts, StringComparer.Ordinal);
        foreach (var change in changes)
        {
            switch (FaqChanges.Lay(change, texts))
            {
                case Laid.Held:
                    held.Add(change.Id);
                    break;
                case Laid.Unfit:
                    left[change.Id] = Unfit;
                    break;
            }
        }

        return changes.Count == 0 ? files : files.With(texts);
    }

    /// <summary>Which of the changes can be laid over the files after those that are known to be sound: halved until the broken ones stand alone.</summary>
    private static IReadOnlyList<FaqChange> Sound(FaqFiles files, IReadOnlyList<FaqChange> before, IReadOnlyList<FaqChange> changes, DateOnly today, Dictionary<string, string> left)
    {
        if (Fault(Texts(files, [.. before, .. changes], [], new Dictionary<string, string>(StringComparer.Ordinal)), today) is not { } fault)
        {
            return [.. before, .. changes];
        }

        if (changes.Count == 1)
        {
            left[changes[0].Id] = fault;
            return before;
        }

        var half = changes.Count / 2;
        return Sound(files, Sound(files, before, [.. changes.Take(half)], today, left), [.. changes.Skip(half)], today, left);
    }

    /// <summary>Why files cannot be used, or null. The files of the safety gate are no part of it: no change reaches them.</summary>
    private static string? Fault(FaqFiles files, DateOnly today)
    {
        var problems = new List<FaqProblem>(files.Problems);
        var draft = FaqReader.Read(files, today, problems);
        return problems.Concat(FaqChecks.Always.SelectMany(check => check(draft))).FirstOrDefault(problem => problem.Severity == ProblemSeverity.Error)?.Message;
    }
}
