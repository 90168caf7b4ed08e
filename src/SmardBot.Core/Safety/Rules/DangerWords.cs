using SmardBot.Core.Language;
using SmardBot.Core.Safety.Content;

namespace SmardBot.Core.Safety.Rules;

/// <summary>The plainest danger words of other languages, found in any message.</summary>
internal sealed class DangerWords(IReadOnlyDictionary<string, OtherLanguage> languages)
{
    private readonly (string Language, string Phrase, SafetyVerdict Verdict)[] phrases =
    [
        .. languages.SelectMany(pair => pair.Value.Emergency.Select(phrase => (pair.Key, phrase, new SafetyVerdict(SafetyLevel.Emergency, CrisisKind.None, $"danger-words-{pair.Key}")))),
        .. languages.SelectMany(pair => pair.Value.Crisis.Select(phrase => (pair.Key, phrase, new SafetyVerdict(SafetyLevel.Crisis, CrisisKind.Suicide, $"danger-words-{pair.Key}")))),
    ];

    /// <summary>The gravest that a message holds; clear where it holds none.</summary>
    public SafetyVerdict Find(string text)
    {
        var normal = TextNormalizer.Normalize(text);
        foreach (var (_, phrase, verdict) in phrases)
        {
            if (Holds(normal, phrase))
            {
                return verdict;
            }
        }

        return SafetyVerdict.Clear;
    }

    /// <summary>Chinese and its like have no spaces between words; elsewhere a phrase begins with a word, and ends with one unless a * stands for its ending.</summary>
    private static bool Holds(string text, string phrase)
    {
        var spaced = phrase[0] < '\u0900';
        var open = phrase[^1] == '*';
        phrase = phrase.TrimEnd('*');
        for (var at = text.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = text.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            var end = at + phrase.Length;
            if (!spaced
                || ((at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                    && (end == text.Length || !char.IsLetterOrDigit(text[end]) || open)))
            {
                return true;
            }
        }

        return false;
    }
}
