using SmardBot.Core.Faq.Reading;
using SmardBot.Core.Language;

namespace SmardBot.Core.Faq.Checks;

/// <summary>Finds ids of entries and sources that lead nowhere, and themes that are no id.</summary>
internal static class ReferenceCheck
{
    /// <summary>Runs the check.</summary>
    public static IEnumerable<FaqProblem> Run(FaqDraft faq)
    {
        string[] ids = [.. faq.Entries.Select(entry => entry.Id), .. faq.Unread];
        string[] sources = [.. faq.Sources.Select(source => source.Id)];
        return faq.Entries.SelectMany(entry => Theme(entry).Concat(Related(entry, ids, faq.Language)).Concat(Also(entry, ids, faq.Language)).Concat(Sources(entry, sources)));
    }

    private static IEnumerable<FaqProblem> Theme(FaqEntry entry)
    {
        if (entry.Theme.Length > 0 && !FaqIds.IsWellFormed(entry.Theme))
        {
            yield return entry.Error("theme", $"'theme' is '{entry.Theme}'; use lower-case letters and digits, words joined by single hyphens");
        }
    }

    private static IEnumerable<FaqProblem> Related(FaqEntry entry, string[] ids, FaqLanguage language)
    {
        foreach (var related in entry.Related.Where(related => related == entry.Id || !ids.Contains(related, StringComparer.Ordinal)))
        {
            yield return entry.Error("unknown-related", $"'related' names '{related}', {Cure(entry, related, ids, language)}");
        }

        foreach (var related in Repeated(entry.Related))
        {
            yield return entry.Warning("repeated-related", $"'related' names '{related}' twice; take one out");
        }
    }

    /// <summary>A topic without an entry may be named already, as it may have questions already.</summary>
    private static IEnumerable<FaqProblem> Also(FaqEntry entry, string[] ids, FaqLanguage language) =>
        entry.AlsoAnsweredBy.Values.SelectMany(others => others).Distinct(StringComparer.Ordinal)
            .Where(other => other == entry.Id || (!ids.Contains(other, StringComparer.Ordinal) && !language.UnansweredTopics.ContainsKey(other)))
            .Select(other => entry.Error("unknown-also", $"a heading '# also answered by:' of its question file names '{other}', {Cure(entry, other, ids, language)}"));

    private static IEnumerable<FaqProblem> Sources(FaqEntry entry, string[] sources)
    {
        foreach (var source in entry.Sources.Where(source => !sources.Contains(source, StringComparer.Ordinal)))
        {
            yield return entry.Error("unknown-source", $"'sources' names '{source}', which {SourcesReader.File} does not have; add it there or mend its spelling");
        }

        foreach (var source in Repeated(entry.Sources))
        {
            yield return entry.Warning("repeated-source", $"'sources' names '{source}' twice; take one out");
        }
    }

    private static string Cure(FaqEntry entry, string related, string[] ids, FaqLanguage language) =>
        related == entry.Id ? "the entry itself; take it out"
        : language.UnansweredTopics.ContainsKey(related) ? $"which has questions but no entry yet; write {FaqPaths.Language}entries/{related}.md first or take it out"
        : NearestName.Near(related, ids) is { } near ? $"which is no entry; '{near}' was probably meant"
        : "which is no entry; take it out or mend its spelling";

    private static IEnumerable<string> Repeated(IReadOnlyList<string> names) =>
        names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);
}
