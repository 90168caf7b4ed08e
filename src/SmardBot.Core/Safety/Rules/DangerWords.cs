using SmardBot.Core.Language;
using SmardBot.Core.Safety.Content;

namespace SmardBot.Core.Safety.Rules;

/// <summary>The plainest danger words of other languages, found in any message.</summary>
internal sealed class DangerWords(OtherLanguages languages)
{
    private readonly (string Phrase, Evidence Evidence)[] phrases =
    [
        .. languages.DangerWords.SelectMany(pair => pair.Value.Emergency.Select(phrase => (phrase, Speaks(SafetyLevel.Emergency, CrisisKind.None, pair.Key)))),
        .. languages.DangerWords.SelectMany(pair => pair.Value.Crisis.Select(phrase => (phrase, Speaks(SafetyLevel.Crisis, CrisisKind.Suicide, pair.Key)))),
    ];

    /// <summary>Those that a message holds.</summary>
    public IEnumerable<Evidence> Find(string text)
    {
        var normal = TextNormalizer.Normalize(text);
        return phrases.Where(item => Holds(normal, item.Phrase)).Select(item => item.Evidence with { Found = item.Phrase });
    }

    private static Evidence Speaks(SafetyLevel level, CrisisKind kind, string language) => new(level, IsAlarm: true, EvidenceSource.DangerWords, language) { Kind = kind };

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
