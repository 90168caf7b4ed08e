using SmardBot.Core.Faq;
using SmardBot.Core.Matching;

namespace SmardBot.Core.Turns.Replying;

/// <summary>
/// What a reply says, in its parts: for channels that lay it out themselves instead of showing one Markdown text. It stands
/// beside <see cref="Activities.Activity.Text"/>, which says the same, and never goes over the wire.
/// </summary>
/// <param name="Entries">The entries that it shows, in their order; empty for most replies.</param>
/// <param name="Markdown">What it says beside them, Markdown; empty for nothing.</param>
public sealed record ReplyContent(IReadOnlyList<ShownEntry> Entries, string Markdown)
{
    /// <summary>Contacts that stand above everything else, Markdown; null for none.</summary>
    public string? Above { get; init; }

    /// <summary>What the turn came to; null for a greeting.</summary>
    public TurnOutcome? Outcome { get; init; }
}
