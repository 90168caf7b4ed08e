namespace SmardBot.Core.Faq.Reading;

/// <summary>Reads the files of <c>questions/</c>: one message a line, lines that start with # are headings.</summary>
internal static class QuestionFiles
{
    /// <summary>The messages of each topic.</summary>
    public static Dictionary<string, IReadOnlyList<string>> Read(SortedDictionary<string, string> texts, string folder) =>
        texts.Where(file => FaqPaths.IsIn(file.Key, folder + "questions/", ".txt"))
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file.Key), file => Lines(file.Value), StringComparer.Ordinal);

    private static IReadOnlyList<string> Lines(string text) =>
        [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith('#'))];
}
