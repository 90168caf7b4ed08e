namespace SmardBot.Core.Language;

/// <summary>Tells a language that the bot has no answers in. Thread-safe.</summary>
public sealed class LanguageDetector
{
    private readonly (char First, char Last, string Language)[] scripts =
    [
        ('\u0600', '\u06ff', "ar"), ('\u3040', '\u30ff', "ja"), ('\u4e00', '\u9fff', "zh"), ('\u0400', '\u04ff', "ru"), ('\u0900', '\u097f', "hi"),
    ];

    /// <summary>The ISO 639-1 code of the language when the text is confidently not English, else null.</summary>
    public string? Detect(string text)
    {
        var letters = text.Count(char.IsLetter);
        return scripts.FirstOrDefault(script => text.Count(character => character >= script.First && character <= script.Last) * 2 > letters).Language;
    }
}
