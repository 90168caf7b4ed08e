namespace SmardBot.Core.Faq.Reading;

/// <summary>Where which file of the FAQ stands.</summary>
internal static class FaqPaths
{
    /// <summary>The folder of the one language that there is.</summary>
    public const string Language = "faq/en/";

    private static readonly string[] Single = ["kept-apart.tsv", "disclaimer.md", "replies.yaml", "vocabulary.yaml", "smalltalk.yaml", "off-topic.yaml"];

    /// <summary>Whether a file stands right in a folder and ends so.</summary>
    public static bool IsIn(string file, string folder, string extension) =>
        file.StartsWith(folder, StringComparison.Ordinal)
        && file.EndsWith(extension, StringComparison.Ordinal)
        && file.IndexOf('/', folder.Length) < 0;

    /// <summary>The entry that a file is of, or null.</summary>
    public static string? EntryOf(string file) =>
        IsIn(file, Language + "entries/", ".md") || IsIn(file, Language + "questions/", ".txt") ? Path.GetFileNameWithoutExtension(file) : null;

    /// <summary>How a file that nothing reads would have to be named, or null.</summary>
    public static string? NameFor(string file)
    {
        var folder = file[..(file.LastIndexOf('/') + 1)];
        var (name, extension) = (Path.GetFileNameWithoutExtension(file), Path.GetExtension(file).ToLowerInvariant());
        var right = folder switch
        {
            Language + "entries/" when extension is ".md" or ".markdown" or ".mdown" or ".mkd" or ".txt" => name + ".md",
            Language + "questions/" when extension is ".txt" or ".text" or ".md" => name + ".txt",
            _ when extension is ".yml" or ".yaml" => name + ".yaml",
            _ => null,
        };
        return right is not null && IsKnown(folder + right) ? right : null;
    }

    /// <summary>Whether anything reads the file.</summary>
    public static bool IsKnown(string file) =>
        file == SourcesReader.File
        || IsIn(file, Language + "entries/", ".md")
        || IsIn(file, Language + "questions/", ".txt")
        || IsIn(file, Language + "safety/", ".yaml")
        || IsIn(file, Language + "safety/examples/", ".txt")
        || IsIn(file, Language + "safety/kept-apart/", ".txt")
        || Single.Any(name => file == Language + name)
        || file is "faq/README.md" or Language + "README.md" or Language + "baseline.json";
}
