using System.Text;

namespace SmardBot.Core.Safety.Content;

/// <summary>The copies of <c>faq/en/safety</c> that were built into the program.</summary>
internal static class EmbeddedSafetyFiles
{
    private const string Prefix = "safety/";

    /// <summary>The text of each file, by file name.</summary>
    public static IReadOnlyDictionary<string, string> Read()
    {
        var assembly = typeof(EmbeddedSafetyFiles).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(name => name[Prefix.Length..], Read, StringComparer.Ordinal);
    }

    /// <summary>The disclaimer, word for word.</summary>
    public static string Disclaimer() => Read("disclaimer.md").Trim();

    private static string Read(string name)
    {
        using var stream = typeof(EmbeddedSafetyFiles).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
