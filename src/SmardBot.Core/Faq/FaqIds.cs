namespace SmardBot.Core.Faq;

/// <summary>How ids of entries, topics and themes are written: lower-case letters and digits, words joined by single hyphens.</summary>
internal static class FaqIds
{
    /// <summary>Whether a text is an id.</summary>
    public static bool IsWellFormed(string text) =>
        text.Split('-').All(word => word.Length > 0 && word.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)));
}
