namespace SmardBot.Core.Language;

/// <summary>
/// Tells a language that the bot has no answers in: by its script, or by frequent words, ends of words and letters that
/// English does not have. A message with as many English words is English, whatever it quotes. Thread-safe.
/// </summary>
public sealed class LanguageDetector
{
    private const float EndingWeight = 0.5f;
    private const float LetterWeight = 0.6f;
    private const float Least = 1.5f;
    private const float LeastShare = 0.3f;
    private const int ShortestWithEnding = 6;

    private static readonly (char First, char Last, string Language)[] Scripts =
    [
        ('\u0600', '\u06ff', "ar"), ('\u3040', '\u30ff', "ja"), ('\u4e00', '\u9fff', "zh"), ('\u0400', '\u04ff', "ru"), ('\u0900', '\u097f', "hi"),
        ('\uac00', '\ud7a3', "ko"), ('\u0590', '\u05ff', "he"), ('\u0370', '\u03ff', "el"), ('\u0e00', '\u0e7f', "th"), ('\u0980', '\u09ff', "bn"),
        ('\u0b80', '\u0bff', "ta"),
    ];

    private readonly HashSet<string> english;
    private readonly LanguageMarks[] languages;

    /// <summary>Takes what is known of each language.</summary>
    internal LanguageDetector(IEnumerable<string> english, IEnumerable<LanguageMarks> languages)
    {
        this.english = english.SelectMany(word => Tokenizer.Words(TextNormalizer.Normalize(word))).ToHashSet(StringComparer.Ordinal);
        this.languages = [.. languages];
    }

    /// <summary>The ISO 639-1 code of the language when the text is confidently not English, else null.</summary>
    public string? Detect(string text) => ByScript(text) ?? ByWords(text);

    private static string? ByScript(string text)
    {
        var letters = text.Count(char.IsLetter);
        var kana = text.Any(character => character is >= '\u3040' and <= '\u30ff');
        return Scripts.FirstOrDefault(script => letters > 0 && Share(script) > 0.5).Language;

        double Share((char First, char Last, string Language) script) =>
            (double)text.Count(character => char.IsLetter(character)
                && ((character >= script.First && character <= script.Last) || (script.Language == "ja" && kana && character is >= '\u4e00' and <= '\u9fff'))) / letters;
    }

    private string? ByWords(string text)
    {
        var written = text.ToLowerInvariant();
        var words = Tokenizer.Words(TextNormalizer.Normalize(text));
        string[] others = [.. words.Where(word => !english.Contains(word.Replace("'", "", StringComparison.Ordinal)))];
        var englishWords = words.Count - others.Length;
        string? best = null;
        var highest = Math.Max(Least, Math.Max(englishWords * 1.2f, words.Count * LeastShare)) - 0.01f;
        foreach (var language in languages)
        {
            // Short words may be names or slips; two of them, or one with other signs, are needed.
            var known = others.Count(word => language.Words.Contains(word));
            var ended = others.Count(word => word.Length >= ShortestWithEnding && !language.Words.Contains(word) && language.Endings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal)));
            var lettered = Math.Min(2, language.Letters.Count(letter => written.Contains(letter)));
            var score = known + (known > 0 ? (ended * EndingWeight) + (lettered * LetterWeight) : 0);
            if (score > highest)
            {
                (best, highest) = (language.Code, score);
            }
        }

        return best;
    }
}
