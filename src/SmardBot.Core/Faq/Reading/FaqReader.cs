using SmardBot.Core.Faq.Checks;

namespace SmardBot.Core.Faq.Reading;

/// <summary>Makes a draft of the files of a FAQ.</summary>
internal static class FaqReader
{
    /// <summary>Reads without checking.</summary>
    /// <param name="files">The files.</param>
    /// <param name="today">The day on which reviews are looked at, UTC.</param>
    /// <param name="problems">Receives what cannot be read.</param>
    public static FaqDraft Read(FaqFiles files, DateOnly today, List<FaqProblem> problems)
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
            problems.Add(new(FaqPaths.Language + "entries", null, ProblemSeverity.Error, "no-entries", $"{FaqPaths.Language}entries has no entry; add one, as the recipe in src/docs/developers.md says"));
        }

        var unanswered = questions.Where(topic => !ids.Contains(topic.Key)).ToDictionary(topic => topic.Key, topic => topic.Value.Questions, StringComparer.Ordinal);
        return new FaqDraft(
            files,
            entries,
            SourcesReader.Read(files.Texts, problems),
            new LanguageReader(files.Texts, FaqPaths.Language, problems).Read(unanswered),
            today)
        {
            Unread = [.. ids.Except(entries.Select(entry => entry.Id), StringComparer.Ordinal)],
        };
    }
}
