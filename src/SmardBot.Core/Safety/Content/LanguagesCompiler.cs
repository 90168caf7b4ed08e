using SmardBot.Core.Language;

namespace SmardBot.Core.Safety.Content;

/// <summary>Checks and takes over <c>languages.yaml</c>.</summary>
internal static class LanguagesCompiler
{
    /// <summary>Takes the file.</summary>
    /// <exception cref="FormatException">A language lacks a part.</exception>
    public static OtherLanguages Compile(LanguagesFile file)
    {
        var languages = new Dictionary<string, OtherLanguage>(StringComparer.Ordinal);
        foreach (var (code, text) in file.Languages)
        {
            if (text.Name.Length == 0 || text.Emergency.Count == 0 || text.Crisis.Count == 0 || !text.Reply.Contains("{numbers}", StringComparison.Ordinal))
            {
                throw new FormatException($"language '{code}' needs name, emergency, crisis and a reply that holds {{numbers}}");
            }

            languages[code] = new OtherLanguage(text.Name, text.Reply);
        }

        var english = Split(file.English);
        var known = english.ToHashSet(StringComparer.Ordinal);
        return new OtherLanguages(
            new LanguageDetector(english, file.Languages.Select(pair => new LanguageMarks(
                pair.Key,
                Normal(Split(pair.Value.Words)).Where(word => word.Length > 1 && !known.Contains(word)).ToHashSet(StringComparer.Ordinal),
                [.. Normal(Split(pair.Value.Endings)).Where(ending => ending.Length > 1)],
                pair.Value.Letters.ToLowerInvariant().ToCharArray())
            {
                Shared = Normal(Split(pair.Value.Words)).Where(known.Contains).ToHashSet(StringComparer.Ordinal),
            })),
            languages,
            file.Languages.Select(pair => (pair.Key, Text: (LanguagesFile.DangerText)pair.Value))
                .Concat(file.DangerWords.Select(pair => (pair.Key, Text: pair.Value)))
                .GroupBy(pair => pair.Key, pair => pair.Text, StringComparer.Ordinal)
                .ToDictionary(texts => texts.Key, Danger, StringComparer.Ordinal));
    }

    /// <summary>A language may have words in both parts of the file.</summary>
    private static DangerPhrases Danger(IEnumerable<LanguagesFile.DangerText> texts) => new(
        [.. Normal(texts.SelectMany(text => text.Emergency)).Distinct(StringComparer.Ordinal)],
        [.. Normal(texts.SelectMany(text => text.Crisis)).Distinct(StringComparer.Ordinal)]);

    private static string[] Split(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string[] Normal(IEnumerable<string> words) => [.. words.Select(TextNormalizer.Normalize)];
}
