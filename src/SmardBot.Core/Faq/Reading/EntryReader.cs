using YamlDotNet.RepresentationModel;

namespace SmardBot.Core.Faq.Reading;

/// <summary>Reads one entry: front matter between two lines of three hyphens, then the answer.</summary>
internal static class EntryReader
{
    private static readonly string[] Keys = ["id", "title", "theme", "questions", "related", "sources", "sensitive", "when_overdue", "review"];

    /// <summary>The entry, or null when it cannot be made out; faults are added to the problems.</summary>
    /// <param name="file">Its file, such as <c>faq/en/entries/causes.md</c>.</param>
    /// <param name="text">The file's text, line ends as LF.</param>
    /// <param name="more">Its question file.</param>
    /// <param name="problems">Where faults go.</param>
    public static FaqEntry? Read(string file, string text, QuestionFile more, List<FaqProblem> problems)
    {
        var id = Path.GetFileNameWithoutExtension(file);
        var yaml = new YamlReader(file, id, problems);
        if (ConflictMarkers.Fault(text) is not null)
        {
            return null;
        }

        if (EntryText.Cut(text) is not { } parts)
        {
            yaml.Error("front-matter", EntryText.Fault(text));
            return null;
        }

        if (yaml.Parse(parts.FrontMatter, 2) is not { } root)
        {
            return null;
        }

        var mapping = yaml.Mapping(root, "the front matter");
        yaml.OnlyKnown(mapping, "the front matter", Keys);
        CheckId(yaml, id, yaml.Text(mapping.GetValueOrDefault("id"), "id"));
        var title = Required(yaml, mapping, "title");
        return new FaqEntry
        {
            Id = id,
            Title = title,
            Theme = Required(yaml, mapping, "theme"),
            Questions = [.. yaml.Strings(mapping.GetValueOrDefault("questions"), "questions"), .. more.Questions],
            AlsoAnsweredBy = more.AlsoAnsweredBy,
            Related = yaml.Strings(mapping.GetValueOrDefault("related"), "related"),
            Sources = yaml.Strings(mapping.GetValueOrDefault("sources"), "sources"),
            Sensitive = yaml.Flag(mapping.GetValueOrDefault("sensitive"), "sensitive"),
            WhenOverdue = Overdue(yaml, mapping),
            Review = ReviewReader.Read(yaml, mapping.GetValueOrDefault("review")),
            Answer = parts.Answer,
            ForProfessionals = string.IsNullOrEmpty(parts.ForProfessionals) ? null : parts.ForProfessionals,
            ContentHash = FaqFiles.ShortHash($"{title}\0{parts.Answer}\0{parts.ForProfessionals}"),
            File = file,
        };
    }

    private static void CheckId(YamlReader yaml, string name, string? written)
    {
        if (!FaqIds.IsWellFormed(name))
        {
            yaml.Error("id", $"the name '{name}' is no id; use lower-case letters and digits, words joined by single hyphens");
        }

        if (written != name)
        {
            yaml.Error("id", string.IsNullOrEmpty(written)
                ? $"'id' is missing; add a line 'id: {name}' to the front matter"
                : $"'id' is '{written}', its file is named '{name}'; make them the same");
        }
    }

    private static string Required(YamlReader yaml, Dictionary<string, YamlNode> mapping, string key)
    {
        var text = yaml.Text(mapping.GetValueOrDefault(key), key);
        if (string.IsNullOrEmpty(text))
        {
            yaml.Error("missing", $"'{key}' is missing; add a line '{key}: …' to the front matter");
        }

        return text ?? "";
    }

    private static OverduePolicy Overdue(YamlReader yaml, Dictionary<string, YamlNode> mapping)
    {
        var text = yaml.Text(mapping.GetValueOrDefault("when_overdue"), "when_overdue");
        if (text is not (null or "flag" or "withhold"))
        {
            yaml.Error("schema", $"'when_overdue' is '{text}'; write flag or withhold");
        }

        return text == "withhold" ? OverduePolicy.Withhold : OverduePolicy.Flag;
    }
}
