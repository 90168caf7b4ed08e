namespace SmardBot.Core.Language;

/// <summary>
/// Tells a language that the bot has no answers in: by its script, or by frequent words, ends of words and letters that
/// English does not have. A message with as many English words is English, whatever it quotes; names of genes and conditions
/// are of no language. Thread-safe.
/// </summary>
public sealed class LanguageDetector
{
    private const float EndingWeight = 0.5f;
    private const float LetterWeight = 0.6f;
    private const float Least = 1.5f;
    private const float LeastShare = 0.3f;
    private const int ShortestWithEnding = 6;

    /// <summary>In so few words one that English lacks is enough, where the others are of that language too ("was ist").</summary>
    private const int Few = 4;

    private static readonly (char First, char Last, string Language)[] Scripts =
    [
        ('\u0600', '\u06ff', "ar"), ('\u3040', '\u30ff', "ja"), ('\u4e00', '\u9fff', "zh"), ('\u0400', '\u04ff', "ru"), ('\u0900', '\u097f', "hi"),
        ('\uac00', '\ud7a3', "ko"), ('\u0590', '\u05ff', "he"), ('\u0370', '\u03ff', "el"), ('\u0e00', '\u0e7f', "th"), ('\u0980', '\u09ff', "bn"),
        ('\u0b80', '\u0bff', "ta"),
    ];

    /// <summary>Letters and words by which a language is known among those of its script.</summary>
    private static readonly (string Script, string Letters, HashSet<string> Words, string Language)[] Own =
        [("ru", "іїєґІЇЄҐ", new(["що", "чи", "таке", "немає", "можна", "дитина", "дитини", "хвороба", "хвороби", "та"], StringComparer.Ordinal), "uk")];

    private const int ShortestAlone = 4;

    private static readonly HashSet<string> Names = new(["smard", "smrd", "ighmbp", "sma", "cmt", "dna"], StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> english;
    private readonly LanguageMarks[] languages;

    /// <summary>Takes what is known of each language.</summary>
    internal LanguageDetector(IEnumerable<string> english, IEnumerable<LanguageMarks> languages)
    {
        this.english = english.SelectMany(word => Tokenizer.Words(TextNormalizer.Normalize(word))).ToHashSet(StringComparer.Ordinal);
        this.languages = [.. languages];
    }

    /// <summary>The ISO 639-1 code of the language when the text is confidently not English, else null.</summary>
    public string? Detect(string text)
    {
        var spoken = WithoutNames(text);
        return ByScript(spoken) ?? ByWords(spoken);
    }

    /// <summary>Without words that are written alike in every language: names, and everything with a digit.</summary>
    private static string WithoutNames(string text)
    {
        var spoken = text.ToCharArray();
        for (var (start, end) = Tokenizer.Next(text, 0); start < text.Length; (start, end) = Tokenizer.Next(text, end))
        {
            // A name may stand without a space beside letters of another script.
            for (var i = start; i < end; i++)
            {
                var last = i;
                while (last < end && char.IsAsciiLetterOrDigit(text[last]))
                {
                    last++;
                }

                var word = text.AsSpan(i, last - i);
                if (!word.IsEmpty && (Names.Contains(word.ToString()) || word.ContainsAnyInRange('0', '9')))
                {
                    spoken.AsSpan(i, last - i).Fill(' ');
                }

                i = Math.Max(i, last - 1);
            }
        }

        return new string(spoken);
    }

    private static string? ByScript(string text)
    {
        var letters = text.Count(char.IsLetter);
        var kana = text.Any(character => character is >= '\u3040' and <= '\u30ff');
        var found = Scripts.FirstOrDefault(script => letters > 0 && Share(script) > 0.5).Language;
        return Own.FirstOrDefault(own => own.Script == found
            && (text.AsSpan().ContainsAny(own.Letters) || Tokenizer.Words(TextNormalizer.Normalize(text)).Exists(own.Words.Contains))).Language ?? found;

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
            if (known > 0 && words.Count <= Few && (words.Count > 1 || words[0].Length >= ShortestAlone) && words.TrueForAll(word => language.Words.Contains(word) || language.Shared.Contains(word)))
            {
                score += Least + englishWords;
            }

            if (score > highest)
            {
                (best, highest) = (language.Code, score);
            }
        }

        return best;
    }
}
