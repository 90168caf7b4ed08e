using SmardBot.Core.Faq;
using SmardBot.Core.Language;
using SmardBot.Core.Turns.Texts;

namespace SmardBot.Core.Turns.Buttons;

/// <summary>The bot's buttons with their words, and whether something typed says the same.</summary>
internal static class OwnButtons
{
    public static Button Show(FaqEntry entry) => new(entry.Title, new Press(PressActions.Show, entry.Id));

    public static Button Yes(ReplyTexts texts, string entry) => new(texts.ButtonYes, new Press(PressActions.Show, entry));

    public static Button No(ReplyTexts texts) => new(texts.ButtonNo, new Press(PressActions.No));

    public static Button More(ReplyTexts texts, string? entry) => new(texts.ButtonMore, new Press(PressActions.More, entry));

    public static Button NotAsked(ReplyTexts texts) => new(texts.ButtonNotAsked, new Press(PressActions.NotAsked));

    public static Button None(ReplyTexts texts) => new(texts.ButtonNone, new Press(PressActions.None));

    public static Button Person(ReplyTexts texts) => new(texts.ButtonPerson, new Press(PressActions.Person));

    public static Button Forget(ReplyTexts texts) => new(texts.ButtonForget, new Press(PressActions.Forget));

    public static Button Leave(ReplyTexts texts) => new(texts.ButtonLeave, new Press(PressActions.Leave));

    /// <summary>Whether two texts are the same words, whatever their case and punctuation.</summary>
    public static bool Same(string one, string other) => Bare(one) is { Length: > 0 } bare && bare == Bare(other);

    private static string Bare(string text) => string.Join(' ', Tokenizer.Words(TextNormalizer.Normalize(text)));
}
