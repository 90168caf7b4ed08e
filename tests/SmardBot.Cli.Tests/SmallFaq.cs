using SmardBot.Testing;

namespace SmardBot.Cli.Tests;

/// <summary>A small FAQ in a temporary folder that tests may break: three shipped entries, a few things out of scope.</summary>
internal sealed class SmallFaq : IDisposable
{
    private static readonly string[] Ids = ["causes", "prevalence", "inheritance"];

    private readonly TemporaryFolder folder = new();

    public SmallFaq()
    {
        Write("sources.yaml", string.Concat(Enumerable.Range(1, 99).Select(i => $"- {{id: S{i}, title: A title, publisher: A publisher, url: 'https://example.org/{i}'}}\n")));
        Write("en/disclaimer.md", File.ReadAllText(Checkout.Path("faq", "en", "disclaimer.md")));
        Write("en/replies.yaml", File.ReadAllText(Checkout.Path("faq", "en", "replies.yaml")));
        Write("en/vocabulary.yaml", "synonyms:\n  smard1: [smard, smard-1]\nconcepts: {}\n");
        Write("en/smalltalk.yaml", $"greeting:\n  messages: [{string.Join(", ", Enumerable.Range(1, 10).Select(i => $"hello number {i}"))}]\n  reply: Hello.\n");
        Write("en/off-topic.yaml", $"near: [{string.Join(", ", Enumerable.Range(1, 20).Select(i => $"what is asthma kind {i}"))}]\nfar: [{string.Join(", ", Enumerable.Range(1, 20).Select(i => $"sell me car {i}"))}]\n");
        foreach (var file in Directory.GetFiles(Checkout.Path("faq", "en", "safety"), "*.yaml"))
        {
            Write("en/safety/" + System.IO.Path.GetFileName(file), File.ReadAllText(file));
        }

        foreach (var id in Ids)
        {
            Write($"en/entries/{id}.md", Entry(id));
            // Without headings, which may name entries that this small FAQ does not have.
            Write($"en/questions/{id}.txt", string.Join('\n', File.ReadLines(Checkout.Path("faq", "en", "questions", id + ".txt")).Where(line => !line.StartsWith('#'))));
        }
    }

    /// <summary>The folder.</summary>
    public string Path => folder.Path;

    /// <summary>Where a file of the folder is.</summary>
    public string FileOf(string file) => System.IO.Path.Combine(Path, file);

    /// <summary>Writes a file below the folder.</summary>
    public void Write(string file, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(FileOf(file))!);
        File.WriteAllText(FileOf(file), text);
    }

    /// <summary>Reads a file below the folder.</summary>
    public string Read(string file) => File.ReadAllText(FileOf(file));

    public void Dispose() => folder.Dispose();

    /// <summary>The shipped entry, related to nothing that is not here.</summary>
    private static string Entry(string id) => string.Join('\n', File.ReadAllLines(Checkout.Path("faq", "en", "entries", id + ".md"))
        .Select(line => line.StartsWith("related:", StringComparison.Ordinal) ? "related: []" : line)) + "\n";
}
