using YamlDotNet.RepresentationModel;

namespace SmardBot.Core.Faq;

/// <summary>Reads one entry: front matter between two lines of three hyphens, then the answer.</summary>
internal static class EntryReader
{
    private const string ProfessionalHeading = "## For professionals";

    private static readonly string[] Keys = ["id", "title", "theme", "questions", "related", "sources", "sensitive", "when_overdue", "review"];
    private static readonly string[] ReviewKeys = ["status", "by", "on", "due", "of", "why"];

    /// <summary>The entry, or null when it cannot be made out; faults are added to the problems.</summary>
    public static FaqEntry? Read(string file, string text, IReadOnlyList<string> moreQuestions, List<FaqProblem> problems)
    {
        var id = Path.GetFileNameWithoutExtension(file);
        var yaml = new YamlReader(file, id, problems);
        var end = text.IndexOf("\n---\n", StringComparison.Ordinal);
        if (!text.StartsWith("---\n", StringComparison.Ordinal) || end < 0)
        {
            yaml.Error("front-matter", "has no front matter; start with a line '---', then id, title and the rest, then '---' and the answer");
            return null;
        }

        var root = yaml.Parse(text[4..(end + 1)], 2);
        if (root is null)
        {
            return null;
        }

        var mapping = yaml.Mapping(root, "the front matter");
        yaml.OnlyKnown(mapping, "the front matter", Keys);
        if (yaml.Text(mapping.GetValueOrDefault("id"), "id") is var written && written != id)
        {
            yaml.Error("id", $"'id' is '{written}', its file is named '{id}'; make them the same");
        }

        var body = text[(end + 5)..];
        var cut = body.IndexOf(ProfessionalHeading, StringComparison.Ordinal);
        var answer = (cut < 0 ? body : body[..cut]).Trim();
        var professionals = cut < 0 ? null : body[(cut + ProfessionalHeading.Length)..].Trim();
        var title = Required(yaml, mapping, "title");
        return new FaqEntry
        {
            Id = id,
            Title = title,
            Theme = Required(yaml, mapping, "theme"),
            Questions = [.. yaml.Strings(mapping.GetValueOrDefault("questions"), "questions"), .. moreQuestions],
            Related = yaml.Strings(mapping.GetValueOrDefault("related"), "related"),
            Sources = yaml.Strings(mapping.GetValueOrDefault("sources"), "sources"),
            Sensitive = yaml.Flag(mapping.GetValueOrDefault("sensitive"), "sensitive"),
            WhenOverdue = Overdue(yaml, mapping),
            Review = ReadReview(yaml, mapping.GetValueOrDefault("review")),
            Answer = answer,
            ForProfessionals = string.IsNullOrEmpty(professionals) ? null : professionals,
            ContentHash = FaqFiles.ShortHash($"{title}\n{answer}\n{professionals}"),
            File = file,
        };
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

    private static Review ReadReview(YamlReader yaml, YamlNode? node)
    {
        if (node is null)
        {
            yaml.Error("review", "'review' is missing; write 'review: {status: draft}'");
            return Review.Draft;
        }

        var mapping = yaml.Mapping(node, "'review'");
        yaml.OnlyKnown(mapping, "'review'", ReviewKeys);
        var status = yaml.Text(mapping.GetValueOrDefault("status"), "status");
        var review = new Review(
            status switch { "reviewed" => ReviewStatus.Reviewed, "withdrawn" => ReviewStatus.Withdrawn, _ => ReviewStatus.Draft },
            yaml.Text(mapping.GetValueOrDefault("by"), "by"),
            yaml.Day(mapping.GetValueOrDefault("on"), "on"),
            yaml.Day(mapping.GetValueOrDefault("due"), "due"),
            yaml.Text(mapping.GetValueOrDefault("of"), "of"),
            yaml.Text(mapping.GetValueOrDefault("why"), "why"));
        switch (review)
        {
            case { Status: ReviewStatus.Draft } when status != "draft":
                yaml.Error("review", $"'status' is '{status}'; write draft, reviewed or withdrawn");
                break;
            case { Status: ReviewStatus.Reviewed } when review.By is null || review.On is null || review.Due is null || review.Of is null:
                yaml.Error("review", "a reviewed entry needs 'by', 'on', 'due' and 'of' (the hash of the text that was reviewed)");
                break;
            case { Status: ReviewStatus.Withdrawn, Why: null or "" }:
                yaml.Error("review", "a withdrawn entry needs 'why'");
                break;
        }

        return review;
    }
}
