namespace SmardBot.Core.Faq;

/// <summary>One curated entry: a file of <c>faq/en/entries</c> with the questions of <c>faq/en/questions</c>.</summary>
public sealed record FaqEntry
{
    /// <summary>Lower-case words joined by hyphens; the name of its file.</summary>
    public required string Id { get; init; }

    /// <summary>The question as the FAQ words it.</summary>
    public required string Title { get; init; }

    /// <summary>The group that it belongs to, such as <c>genes-and-family</c>.</summary>
    public required string Theme { get; init; }

    /// <summary>How people ask for it: those of the entry's own file first, then those of its question file.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    /// <summary>For some of <see cref="Questions"/>: the other entries that would be right too, best first.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> AlsoAnsweredBy { get; init; }

    /// <summary>Ids of entries that people ask next, best first.</summary>
    public required IReadOnlyList<string> Related { get; init; }

    /// <summary>Ids of <see cref="FaqSource"/>.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Whether to ask before showing it.</summary>
    public bool Sensitive { get; init; }

    /// <summary>What happens when its review is overdue.</summary>
    public OverduePolicy WhenOverdue { get; init; }

    /// <summary>Who has looked at it.</summary>
    public required Review Review { get; init; }

    /// <summary>The answer for everyone, Markdown.</summary>
    public required string Answer { get; init; }

    /// <summary>The fuller section for professionals, Markdown without its heading, or null.</summary>
    public string? ForProfessionals { get; init; }

    /// <summary>SHA-256 of title, answer and professional section, as 16 lower-case hex digits: what a review is of.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Its file, relative to the folder above <c>faq</c>, such as <c>faq/en/entries/causes.md</c>.</summary>
    public required string File { get; init; }
}
