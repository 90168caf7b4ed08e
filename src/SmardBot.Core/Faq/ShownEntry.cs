namespace SmardBot.Core.Faq;

/// <summary>An entry as a reply shows it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Review">The line that says who has reviewed it, or that nobody has.</param>
/// <param name="State">What its review means today.</param>
/// <param name="Sources">Its sources, in its order.</param>
public sealed record ShownEntry(FaqEntry Entry, string Review, ReviewState State, IReadOnlyList<FaqSource> Sources)
{
    /// <summary>Whether the section for professionals is asked for alone, without the answer.</summary>
    public bool OnlyForProfessionals { get; init; }
}
