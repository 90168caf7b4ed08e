using YamlDotNet.RepresentationModel;

namespace SmardBot.Core.Faq.Reading;

/// <summary>Reads <c>faq/sources.yaml</c>.</summary>
internal static class SourcesReader
{
    /// <summary>The file.</summary>
    public const string File = "faq/sources.yaml";

    /// <summary>The sources that are sound; the others become problems.</summary>
    public static IReadOnlyList<FaqSource> Read(SortedDictionary<string, string> texts, List<FaqProblem> problems)
    {
        var yaml = new YamlReader(File, null, problems);
        var sources = new List<FaqSource>();
        if (!texts.TryGetValue(File, out var text))
        {
            yaml.Error("missing-file", "is missing; it lists the sources as '- {id, title, publisher, url, date}'");
            return sources;
        }

        switch (yaml.Parse(text))
        {
            case YamlSequenceNode list:
                foreach (var node in list.Children)
                {
                    Add(yaml, sources, yaml.Mapping(node, "a source"));
                }

                break;
            case not null:
                yaml.Error("schema", "has to be a list of sources, each '- {id, title, publisher, url, date}'");
                break;
        }

        return sources;
    }

    private static void Add(YamlReader yaml, List<FaqSource> sources, Dictionary<string, YamlNode> mapping)
    {
        string Value(string key) => yaml.Text(mapping.GetValueOrDefault(key), key) ?? "";
        var source = new FaqSource(Value("id"), Value("title"), Value("publisher"), Value("url"), yaml.Text(mapping.GetValueOrDefault("date"), "date"));
        yaml.OnlyKnown(mapping, $"the source '{source.Id}'", "id", "title", "publisher", "url", "date", "note");
        if (sources.Exists(other => other.Id == source.Id))
        {
            yaml.Error("duplicate-source", $"the id '{source.Id}' is there twice; rename one");
            return;
        }

        // A faulty source still counts as known: one mistake, one message.
        sources.Add(source);
        if (source.Id.Length == 0 || source.Title.Length == 0 || source.Publisher.Length == 0)
        {
            yaml.Error("schema", $"the source '{source.Id}' lacks its id, title or publisher; write all three");
        }

        if (!Uri.TryCreate(source.Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.Host.Length == 0)
        {
            yaml.Error("url", $"the source '{source.Id}' has the url '{source.Url}'; write a full http or https address");
        }
    }
}
