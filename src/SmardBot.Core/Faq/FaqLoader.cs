using SmardBot.Core.Faq.Checks;
using SmardBot.Core.Faq.Reading;

namespace SmardBot.Core.Faq;

/// <summary>Reads and checks a FAQ folder. Bad content never throws: it becomes problems.</summary>
public sealed class FaqLoader(TimeProvider clock)
{
    /// <summary>Reads the folder (the one that holds <c>sources.yaml</c> and <c>en/</c>).</summary>
    public FaqLoadResult Load(string folder) => Load(FaqFiles.Read(folder));

    /// <summary>Makes a catalog of files that were read.</summary>
    public FaqLoadResult Load(FaqFiles files) => Load(files, FaqChecks.Always);

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

        var draft = Read(files, problems);
        problems.AddRange(FaqChecks.Always.SelectMany(check => check(draft)));
        var isSound = problems.TrueForAll(problem => problem.Severity != ProblemSeverity.Error);
        problems.AddRange(checks.Except(FaqChecks.Always).SelectMany(check => check(draft)));
        return new FaqLoadResult(isSound ? new FaqCatalog(draft.Entries, draft.Sources, draft.Language, files.Hash) : null, problems);
    }

    /// <summary>Reads without checking.</summary>
    internal FaqDraft Read(FaqFiles files, List<FaqProblem> problems)
    {
        var questions = QuestionFiles.Read(files.Texts, FaqPaths.Language);
        var entries = new List<FaqEntry>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (file, text) in files.Texts.Where(file => FaqPaths.IsIn(file.Key, FaqPaths.Language + "entries/", ".md")))
        {
            var id = Path.GetFileNameWithoutExtension(file);
            ids.Add(id);
            if (EntryReader.Read(file, text, questions.GetValueOrDefault(id) ?? QuestionFile.Empty, problems) is { } entry)
            {
                entries.Add(entry);
            }
        }

        if (ids.Count == 0)
        {
            problems.Add(new(FaqPaths.Language + "entries", null, ProblemSeverity.Error, "no-entries", $"{FaqPaths.Language}entries has no entry; add one as the README's recipe says."));
        }

        var unanswered = questions.Where(topic => !ids.Contains(topic.Key)).ToDictionary(topic => topic.Key, topic => topic.Value.Questions, StringComparer.Ordinal);
        return new FaqDraft(
            files,
            entries,
            SourcesReader.Read(files.Texts, problems),
            new LanguageReader(files.Texts, FaqPaths.Language, problems).Read(unanswered),
            DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
    }
}
