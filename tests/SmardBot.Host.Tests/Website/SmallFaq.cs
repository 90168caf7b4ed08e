using SmardBot.Core.Knowledge;

namespace SmardBot.Host.Tests.Website;

/// <summary>
/// A FAQ of five entries, one for each thing that a page may have to do with one: signed (<c>causes</c>), a draft
/// (<c>inheritance</c>), signed but sensitive (<c>prognosis</c>), withdrawn (<c>treatment</c>), overdue (<c>prevalence</c>).
/// </summary>
internal sealed class SmallFaq : IDisposable
{
    private static readonly string[] Ids = ["causes", "inheritance", "prognosis", "treatment", "prevalence"];

    public SmallFaq()
    {
        Write("sources.yaml", "- {id: S1, title: A <title>, publisher: A publisher, url: 'https://example.org/a', date: '2024-01'}\n");
        Write("en/vocabulary.yaml", "synonyms:\n  smard1: [smard, smard-1]\nconcepts: {}\n");
        foreach (var file in new[] { "disclaimer.md", "replies.yaml", "smalltalk.yaml", "off-topic.yaml" })
        {
            Write("en/" + file, File.ReadAllText(Checkout.Path("faq", "en", file)));
        }

        foreach (var file in Directory.GetFiles(Checkout.Path("faq", "en", "safety")))
        {
            Write("en/safety/" + Path.GetFileName(file), File.ReadAllText(file));
        }

        foreach (var id in Ids)
        {
            // Without headings, which may name entries that this small FAQ does not have.
            Write($"en/questions/{id}.txt", string.Join('\n', File.ReadLines(Checkout.Path("faq", "en", "questions", id + ".txt")).Where(line => !line.StartsWith('#'))));
            WriteEntry(id, "{status: draft}");
        }

        Sign("causes", "2026-11-01", "2027-11-01");
        Sign("prognosis", "2026-11-01", "2027-11-01");
        Sign("prevalence", "2025-01-01", "2026-01-01");
        WriteEntry("treatment", "{status: withdrawn, why: \"it was wrong\"}");
    }

    /// <summary>Its folder.</summary>
    public string FolderPath { get; } = Directory.CreateTempSubdirectory("smardbot-faq-").FullName;

    /// <summary>Takes an entry back.</summary>
    public void Withdraw(string id) => WriteEntry(id, "{status: withdrawn, why: \"it was wrong\"}");

    public void Dispose() => Directory.Delete(FolderPath, recursive: true);

    private void Write(string file, string text)
    {
        var path = Path.Combine(FolderPath, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private void Sign(string id, string on, string due)
    {
        var hash = new FaqLoader(new SettableClock()).Load(FolderPath).Catalog!.Find(id)!.ContentHash;
        WriteEntry(id, $"{{status: reviewed, by: \"Dr. A. Reader, neurologist\", on: {on}, due: {due}, of: {hash}}}");
    }

    private void WriteEntry(string id, string review) => Write($"en/entries/{id}.md", $"""
        ---
        id: {id}
        title: What about {id}?
        theme: genes-and-family
        related: [{(id == "causes" ? "inheritance, treatment" : "causes")}]
        sources: [S1]
        {(id == "prognosis" ? "sensitive: true\n" : "")}review: {review}
        ---
        The answer of {id}, with **weight** & <b>markup</b>.

        ## For professionals
        The finer points of {id} [S1].
        """);
}
