using SmardBot.Core.Knowledge;

namespace SmardBot.Testing;

/// <summary>A small FAQ in a temporary folder that tests may break.</summary>
public sealed class FaqFolder : IDisposable
{
    private static readonly string[] Copied = ["disclaimer.md", "replies.yaml", "smalltalk.yaml", "off-topic.yaml"];

    /// <summary>Three sound entries, with the shipped texts around them.</summary>
    public FaqFolder()
    {
        Write("sources.yaml", "- {id: S1, title: A title, publisher: A publisher, url: 'https://example.org/a'}\n");
        Write("en/vocabulary.yaml", "synonyms:\n  smard1: [smard, smard-1]\nconcepts: {}\n");
        foreach (var file in Copied)
        {
            Write("en/" + file, File.ReadAllText(Checkout.Path("faq", "en", file)));
        }

        foreach (var file in Directory.GetFiles(Checkout.Path("faq", "en", "safety")))
        {
            Write("en/safety/" + System.IO.Path.GetFileName(file), File.ReadAllText(file));
        }

        foreach (var id in new[] { "causes", "inheritance", "prevalence" })
        {
            Write($"en/entries/{id}.md", Entry(id));
            // Without headings, which may name entries that this small FAQ does not have.
            Write($"en/questions/{id}.txt", string.Join('\n', File.ReadLines(Checkout.Path("faq", "en", "questions", id + ".txt")).Where(line => !line.StartsWith('#'))));
        }
    }

    /// <summary>The folder.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("smardbot-faq-").FullName;

    /// <summary>An entry's file; parts can be replaced.</summary>
    public static string Entry(string id, string related = "[]", string sources = "[S1]", string review = "{status: draft}", string more = "") =>
        $"---\nid: {id}\ntitle: A title of {id}?\ntheme: test\nrelated: {related}\nsources: {sources}\nreview: {review}\n{more}---\nThe answer of {id}.\n";

    /// <summary>Writes a file below the folder.</summary>
    public void Write(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Reads the folder.</summary>
    public FaqLoadResult Load() => new FaqLoader(new SettableClock()).Load(Path);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
