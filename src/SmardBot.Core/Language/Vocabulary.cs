namespace SmardBot.Core.Language;

/// <summary>What is known of the words of the field, from <c>vocabulary.yaml</c>. Phrases are lower case, words apart by one space.</summary>
/// <param name="Synonyms">Canonical phrase → other names and spellings of exactly the same thing.</param>
/// <param name="Concepts">Name of an idea → words and phrases that point to it.</param>
public sealed record Vocabulary(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Synonyms,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Concepts)
{
    /// <summary>Knows nothing.</summary>
    public static Vocabulary Empty { get; } = new(
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal),
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal));

    /// <summary>Concepts that are none of ours, such as the names of other conditions.</summary>
    public IReadOnlyList<string> OutsideConcepts { get; init; } = [];

    /// <summary>Canonical names of the subject. Who names an outside concept and none of these asks about something else.</summary>
    public IReadOnlyList<string> Subject { get; init; } = [];
}
