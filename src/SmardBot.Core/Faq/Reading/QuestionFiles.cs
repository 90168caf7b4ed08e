namespace SmardBot.Core.Faq.Reading;

/// <summary>
/// Reads the files of <c>questions/</c>: one message a line, lines that start with # are headings. A heading
/// <c># also answered by: a, b</c> names other entries that answer the messages below it as well.
/// </summary>
internal static class QuestionFiles
{
    private const string Also = "also answered by:";

    /// <summary>The files by topic.</summary>
    public static Dictionary<string, QuestionFile> Read(SortedDictionary<string, string> texts, string folder) =>
        texts.Where(file => FaqPaths.IsIn(file.Key, folder + "questions/", ".txt"))
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file.Key), file => ReadOne(file.Value), StringComparer.Ordinal);

    /// <summary>One file.</summary>
    public static QuestionFile ReadOne(string text)
    {
        var questions = new List<string>();
        var alsoAnsweredBy = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        string[] others = [];
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            if (line.StartsWith('#'))
            {
                others = Others(line[1..].Trim());
                continue;
            }

            questions.Add(line);
            if (others.Length > 0)
            {
                alsoAnsweredBy[line] = others;
            }
        }

        return new QuestionFile(questions, alsoAnsweredBy);
    }

    private static string[] Others(string heading) =>
        heading.StartsWith(Also, StringComparison.OrdinalIgnoreCase)
            ? heading[Also.Length..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [];
}
