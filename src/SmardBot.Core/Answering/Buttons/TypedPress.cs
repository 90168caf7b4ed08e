using SmardBot.Core.Faq;
using SmardBot.Core.Language;

namespace SmardBot.Core.Answering.Buttons;

/// <summary>Tells typed words that mean a button: its very words, or an answer to what the bot has just asked or offered.</summary>
internal static class TypedPress
{
    /// <summary>The button that is meant, or null.</summary>
    public static Press? Read(Question question, FaqCatalog catalog)
    {
        var (text, texts, state) = (question.Text, question.Texts, question.State);
        bool Says(string words) => question.Says(words);
        if (Chosen(question, catalog) is { } chosen)
        {
            return chosen;
        }

        var hasAnswered = state.Shown.Length + state.NextBest.Length > 0;
        return Says(texts.ButtonNotAsked) || (hasAnswered && texts.TypedNotAsked.Any(Says)) ? new Press(PressActions.NotAsked)
            : Says(texts.ButtonNone) ? new Press(PressActions.None)
            : Says(texts.ButtonMore) ? new Press(PressActions.More)
            : Says(texts.ButtonPerson) ? new Press(PressActions.Person)
            : null;
    }

    /// <summary>An answer to what the bot has just asked or offered: yes, no, a place in the list, or the title itself.</summary>
    private static Press? Chosen(Question question, FaqCatalog catalog)
    {
        var (texts, state) = (question.Texts, question.State);
        string[] offered = state.Pending is not null ? [state.Pending] : state.Offered;
        var (choice, place) = ChoiceForm.Read(question.Text, [.. offered.Select(id => catalog.Find(id)?.Title ?? id)]);
        var yes = choice == Choice.Yes || question.Says(texts.ButtonYes) || texts.TypedYes.Any(question.Says);
        var no = choice == Choice.No || question.Says(texts.ButtonNo) || texts.TypedNo.Any(question.Says);
        if (no && (offered.Length > 0 || state.AsksConsent))
        {
            return new Press(state.Pending is not null || state.AsksConsent ? PressActions.No : PressActions.None);
        }

        return choice == Choice.Place ? new Press(PressActions.Show, offered[place])
            : yes && offered.Length == 1 ? new Press(PressActions.Show, offered[0])
            : yes && offered.Length > 1 ? new Press(PressActions.Which)
            : Named(question.Text, state, catalog) is { } entry ? new Press(PressActions.Show, entry)
            : null;
    }

    /// <summary>The title of an entry that a button of the last reply named. Titles that no button named are questions like any other.</summary>
    private static string? Named(string text, DialogueState state, FaqCatalog catalog) =>
        state.Offered.Concat(state.Shown.SelectMany(shown => catalog.Find(shown)?.Related ?? []))
            .FirstOrDefault(id => catalog.Find(id) is { } entry && OwnButtons.Same(entry.Title, text));
}
