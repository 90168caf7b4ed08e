using System.Collections.Concurrent;
using SmardBot.Core.Faq;

namespace SmardBot.Core.Answering.Buttons;

/// <summary>The bot's buttons with their words, and whether something typed says the same.</summary>
internal static class OwnButtons
{
    private const int MostOwnWords = 2_000;

    private static readonly ConcurrentDictionary<string, string> OwnWords = new(StringComparer.Ordinal);

    public static Button Show(FaqEntry entry) => new(entry.Title, new Press(PressActions.Show, entry.Id));

    public static Button Yes(ReplyTexts texts, string entry) => new(texts.ButtonYes, new Press(PressActions.Show, entry));

    public static Button No(ReplyTexts texts) => new(texts.ButtonNo, new Press(PressActions.No));

    public static Button More(ReplyTexts texts, string? entry) => new(texts.ButtonMore, new Press(PressActions.More, entry));

    public static Button NotAsked(ReplyTexts texts) => new(texts.ButtonNotAsked, new Press(PressActions.NotAsked));

    public static Button None(ReplyTexts texts) => new(texts.ButtonNone, new Press(PressActions.None));

    public static Button Person(ReplyTexts texts) => new(texts.ButtonPerson, new Press(PressActions.Person));

    public static Button AskPerson(ReplyTexts texts) => new(texts.ButtonAskPerson, new Press(PressActions.AskPerson));

    public static Button EndPerson(ReplyTexts texts) => new(texts.ButtonEndPerson, new Press(PressActions.EndPerson));

    public static Button Helped(ReplyTexts texts) => new(texts.ButtonHelped, new Press(PressActions.Helped));

    public static Button Forget(ReplyTexts texts) => new(texts.ButtonForget, new Press(PressActions.Forget));

    public static Button Leave(ReplyTexts texts) => new(texts.ButtonLeave, new Press(PressActions.Leave));

    /// <summary>Whether two texts are the same words, whatever their case and punctuation.</summary>
    public static bool Same(string one, string other) => Question.Bare(one) is { Length: > 0 } bare && bare == Question.Bare(other);

    /// <summary>Whether the user typed these words of the bot's. They are few and always the same, so their bare form is kept.</summary>
    public static bool Says(this Question question, string words)
    {
        if (!OwnWords.TryGetValue(words, out var bare))
        {
            bare = Question.Bare(words);
            if (OwnWords.Count < MostOwnWords)
            {
                OwnWords.TryAdd(words, bare);
            }
        }

        return bare.Length > 0 && bare == question.BareText;
    }
}
