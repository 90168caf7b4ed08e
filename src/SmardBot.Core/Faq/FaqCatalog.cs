namespace SmardBot.Core.Faq;

/// <summary>Everything that the FAQ folder says, read and checked; never changes once made.</summary>
public sealed class FaqCatalog
{
    private readonly Dictionary<string, FaqEntry> byId;
    private readonly Dictionary<string, FaqSource> sourceById;

    /// <summary>Makes a catalog; the loader checks before.</summary>
    public FaqCatalog(IReadOnlyList<FaqEntry> entries, IReadOnlyList<FaqSource> sources, FaqLanguage language, string hash)
    {
        Entries = entries;
        Sources = sources;
        Language = language;
        Hash = hash;
        byId = entries.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        sourceById = sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
    }

    /// <summary>The entries in the order of their ids, withdrawn ones included.</summary>
    public IReadOnlyList<FaqEntry> Entries { get; }

    /// <summary>The sources.</summary>
    public IReadOnlyList<FaqSource> Sources { get; }

    /// <summary>The other files of the language folder.</summary>
    public FaqLanguage Language { get; }

    /// <summary>SHA-256 over every file that was read, as 16 lower-case hex digits.</summary>
    public string Hash { get; }

    /// <summary>The entry, or null.</summary>
    public FaqEntry? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The source, or null.</summary>
    public FaqSource? FindSource(string id) => sourceById.GetValueOrDefault(id);
}
