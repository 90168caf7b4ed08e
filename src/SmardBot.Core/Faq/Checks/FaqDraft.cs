namespace SmardBot.Core.Faq.Checks;

/// <summary>A FAQ that has been read but not yet found sound: what a check looks at.</summary>
/// <param name="Files">The files.</param>
/// <param name="Entries">The entries that could be made out.</param>
/// <param name="Sources">The sources.</param>
/// <param name="Language">The other files; empty parts where they are broken.</param>
/// <param name="Today">The day on which reviews are looked at, UTC.</param>
internal sealed record FaqDraft(
    FaqFiles Files,
    IReadOnlyList<FaqEntry> Entries,
    IReadOnlyList<FaqSource> Sources,
    FaqLanguage Language,
    DateOnly Today)
{
    /// <summary>Entries whose files are there and cannot be read: one mistake is one message, so what names them is not to blame.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];
}
