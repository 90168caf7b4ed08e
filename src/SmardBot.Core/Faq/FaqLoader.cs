using YamlDotNet.RepresentationModel;

namespace SmardBot.Core.Faq;

/// <summary>Reads and checks a FAQ folder. Bad content never throws: it becomes problems.</summary>
public sealed class FaqLoader(TimeProvider clock)
{
    private const string Language = "faq/en/";

    /// <summary>Reads the folder (the one that holds <c>sources.yaml</c> and <c>en/</c>).</summary>
    public FaqLoadResult Load(string folder) => Load(FaqFiles.Read(folder));

    /// <summary>Makes a catalog of files that were read.</summary>
    public FaqLoadResult Load(FaqFiles files)
    {
        var problems = new List<FaqProblem>(files.Problems);
        var texts = files.Texts;
        if (texts.Count == 0)
        {
            return new FaqLoadResult(null, problems);
        }

        var questions = texts.Where(file => IsIn(file.Key, "questions/", ".txt"))
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file.Key), file => Lines(file.Value), StringComparer.Ordinal);
        var entries = new List<FaqEntry>();
        foreach (var (file, text) in texts.Where(file => IsIn(file.Key, "entries/", ".md")))
        {
            var more = questions.GetValueOrDefault(Path.GetFileNameWithoutExtension(file)) ?? [];
            if (EntryReader.Read(file, text, more, problems) is { } entry)
            {
                entries.Add(entry);
            }
        }

        if (entries.Count == 0)
        {
            problems.Add(new(Language + "entries", null, ProblemSeverity.Error, "no-entries", "faq/en/entries has no entry; add one as the README's recipe says."));
        }

        var sources = ReadSources(texts, problems);
        var language = LanguageReader.Read(texts, Language, questions, [.. entries.Select(entry => entry.Id)], problems);
        problems.AddRange(FaqRules.Check(entries, sources, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)));
        var isSound = language is not null && problems.TrueForAll(problem => problem.Severity != ProblemSeverity.Error);
        return new FaqLoadResult(isSound ? new FaqCatalog(entries, sources, language!, files.Hash) : null, problems);
    }

    private static bool IsIn(string file, string folder, string extension) =>
        file.StartsWith(Language + folder, StringComparison.Ordinal) && file.EndsWith(extension, StringComparison.Ordinal);

    private static List<string> Lines(string text) =>
        [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith('#'))];

    private static List<FaqSource> ReadSources(SortedDictionary<string, string> texts, List<FaqProblem> problems)
    {
        const string File = "faq/sources.yaml";
        var yaml = new YamlReader(File, null, problems);
        var sources = new List<FaqSource>();
        if (!texts.TryGetValue(File, out var text))
        {
            yaml.Error("missing-file", "is missing; it lists the sources as '- {id, title, publisher, url, date}'");
            return sources;
        }

        if (yaml.Parse(text) is not YamlSequenceNode list)
        {
            yaml.Error("schema", "has to be a list of sources");
            return sources;
        }

        foreach (var mapping in list.Children.Select(node => yaml.Mapping(node, "a source")))
        {
            yaml.OnlyKnown(mapping, "a source", "id", "title", "publisher", "url", "date", "note");
            string Value(string key) => yaml.Text(mapping.GetValueOrDefault(key), key) ?? "";
            var source = new FaqSource(Value("id"), Value("title"), Value("publisher"), Value("url"), yaml.Text(mapping.GetValueOrDefault("date"), "date"));
            if (source.Id.Length == 0 || source.Title.Length == 0 || source.Publisher.Length == 0)
            {
                yaml.Error("schema", $"the source '{source.Id}' needs id, title and publisher");
            }
            else if (sources.Exists(other => other.Id == source.Id))
            {
                yaml.Error("duplicate-source", $"the id '{source.Id}' is there twice; rename one");
            }
            else if (!Uri.TryCreate(source.Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            {
                yaml.Error("url", $"the source '{source.Id}' has the url '{source.Url}'; write a full http or https address");
            }
            else
            {
                sources.Add(source);
            }
        }

        return sources;
    }
}
