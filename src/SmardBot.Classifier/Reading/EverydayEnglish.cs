using System.Security.Cryptography;

namespace SmardBot.Classifier.Reading;

/// <summary>
/// A thesaurus of everyday English, <c>everyday-english.txt</c>: words of nearly one meaning on one line. It tells the
/// engine that "purchase" and "buy" ask alike, which a handful of examples cannot.
/// </summary>
internal static class EverydayEnglish
{
    private const string Resource = "everyday-english.txt";

    private static readonly Lazy<(string Version, (string, IReadOnlyList<string>)[] Concepts)> Loaded = new(Load);

    /// <summary>Changes whenever a word does.</summary>
    public static string Version => Loaded.Value.Version;

    /// <summary>The concepts and the words and phrases that point to them.</summary>
    public static IReadOnlyList<(string Concept, IReadOnlyList<string> Phrases)> Concepts => Loaded.Value.Concepts;

    private static (string Version, (string, IReadOnlyList<string>)[] Concepts) Load()
    {
        using var stream = typeof(EverydayEnglish).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream, System.Text.Encoding.UTF8);
        var text = reader.ReadToEnd();
        var concepts = text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split(':', 2))
            .Select(parts => (parts[0], (IReadOnlyList<string>)[.. parts[1].Split(',', StringSplitOptions.TrimEntries)]));
        return (Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)).AsSpan(0, 4)), [.. concepts]);
    }
}
