using System.Text;
using SmardBot.Core.Faq.Curating;
using SmardBot.Core.Faq.Reading;

namespace SmardBot.Core.Faq.Overlay;

/// <summary>Writes the file of an entry.</summary>
internal static class EntryFileText
{
    private const string Fence = "---";

    /// <summary>A new entry, a draft.</summary>
    public static string Write(string id, AnswerDraft draft)
    {
        var text = new StringBuilder();
        text.Append($"{Fence}\nid: {id}\ntitle: {ReviewText.Quote(draft.Title)}\ntheme: {draft.Theme}\nquestions:\n");
        foreach (var question in draft.Questions)
        {
            text.Append($"  - {ReviewText.Quote(question)}\n");
        }

        text.Append($"sources: [{string.Join(", ", draft.Sources)}]\n{(draft.Sensitive ? "sensitive: true\n" : "")}review: {{status: draft}}\n{Fence}\n{Body(draft)}");
        return text.ToString();
    }

    /// <summary>The file with another title, text and sources; a draft again. Null where its front matter cannot be made out.</summary>
    public static string? Rewrite(string text, AnswerDraft draft)
    {
        if (EntryText.Cut(text) is not { } parts || ReviewText.Replace(text, "{status: draft}") is not { } unsigned)
        {
            return null;
        }

        var front = EntryText.Cut(unsigned)!.FrontMatter;
        front = Line(front, "title", ReviewText.Quote(draft.Title));
        front = Line(front, "sources", $"[{string.Join(", ", draft.Sources)}]");
        return parts.FrontMatter.Length == 0 ? null : $"{Fence}\n{front}\n{Fence}\n{Body(draft)}";
    }

    private static string Body(AnswerDraft draft) =>
        $"{draft.Answer.Trim()}\n{(string.IsNullOrWhiteSpace(draft.ForProfessionals) ? "" : $"\n{EntryText.ProfessionalHeading}\n\n{draft.ForProfessionals.Trim()}\n")}";

    /// <summary>Sets a key of the front matter that stands in one line, or as a block below it.</summary>
    private static string Line(string front, string key, string value)
    {
        var lines = front.Split('\n').ToList();
        var at = lines.FindIndex(line => line.StartsWith(key + ":", StringComparison.Ordinal));
        if (at < 0)
        {
            lines.Add($"{key}: {value}");
            return string.Join('\n', lines);
        }

        while (at + 1 < lines.Count && lines[at + 1] is { Length: > 0 } next && char.IsWhiteSpace(next[0]))
        {
            lines.RemoveAt(at + 1);
        }

        lines[at] = $"{key}: {value}";
        return string.Join('\n', lines);
    }
}
