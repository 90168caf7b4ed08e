using System.Globalization;
using SmardBot.Core.Faq;

namespace SmardBot.Core.Answering.Buttons;

/// <summary>Tells typed words that mean a button: its very words, yes or no to a question of the bot, or the number of an offer.</summary>
internal static class TypedPress
{
    /// <summary>The button that is meant, or null.</summary>
    public static Press? Read(Question question, FaqCatalog catalog)
    {
        var (text, texts, state) = (question.Text, question.Texts, question.State);
        bool Says(string words) => question.Says(words);
        var yes = Says(texts.ButtonYes) || texts.TypedYes.Any(Says);
        var no = Says(texts.ButtonNo) || texts.TypedNo.Any(Says);
        if (state.Pending is not null && (yes || no))
        {
            return yes ? new Press(PressActions.Show, state.Pending) : new Press(PressActions.No);
        }

        if (state.AsksConsent && no)
        {
            return new Press(PressActions.No);
        }

        if (state.Offered.Length > 0 && (no || (yes && state.Offered.Length == 1)))
        {
            return no ? new Press(PressActions.None) : new Press(PressActions.Show, state.Offered[0]);
        }

        if ((Numbered(text, state.Offered) ?? Named(text, state, catalog)) is { } entry)
        {
            return new Press(PressActions.Show, entry);
        }

        var hasAnswered = state.Shown.Length + state.NextBest.Length > 0;
        return Says(texts.ButtonNotAsked) || (hasAnswered && texts.TypedNotAsked.Any(Says)) ? new Press(PressActions.NotAsked)
            : Says(texts.ButtonNone) ? new Press(PressActions.None)
            : Says(texts.ButtonMore) ? new Press(PressActions.More)
            : Says(texts.ButtonPerson) ? new Press(PressActions.Person)
            : null;
    }

    /// <summary>"2" or "2." after a numbered list.</summary>
    private static string? Numbered(string text, string[] offered) =>
        int.TryParse(text.TrimEnd('.', ')'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= offered.Length
            ? offered[number - 1]
            : null;

    /// <summary>The title of an entry that a button of the last reply named. Titles that no button named are questions like any other.</summary>
    private static string? Named(string text, DialogueState state, FaqCatalog catalog) =>
        state.Offered.Concat(state.Shown.SelectMany(shown => catalog.Find(shown)?.Related ?? []))
            .FirstOrDefault(id => catalog.Find(id) is { } entry && OwnButtons.Same(entry.Title, text));
}
