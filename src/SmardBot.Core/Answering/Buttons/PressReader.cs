using System.Text.Json.Nodes;
using SmardBot.Core.Faq;

namespace SmardBot.Core.Answering.Buttons;

/// <summary>
/// Tells a press of one of the bot's own buttons from everything else. Only what can hold no word of the user counts as a
/// press, since the safety gate does not read it: a known action, a known entry, and no text but the button's own.
/// </summary>
internal static class PressReader
{
    /// <summary>The button that was pressed, or null.</summary>
    public static Press? Read(Question question)
    {
        if (question.Value is not JsonObject { Count: 1 } value || value[Button.ValueName] is not JsonObject does || Read(does) is not { } press)
        {
            return null;
        }

        var catalog = question.Knowledge?.Catalog;
        var entry = press.Entry is null ? null : catalog?.Find(press.Entry);
        if (press.Entry is not null && entry is null)
        {
            return null;
        }

        var words = Words(question, press, entry);
        return words.Length > 0 && (question.Text.Length == 0 || words.Any(own => OwnButtons.Same(own, question.Text))) ? press : null;
    }

    private static Press? Read(JsonObject does)
    {
        var entry = Text(does, "entry");
        return Text(does, "action") is { } action && does.Count == (entry is null ? 1 : 2) ? new Press(action, entry) : null;
    }

    private static string? Text(JsonObject map, string name) =>
        map[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The words that may stand on a button that does this; none for an action that no button has.</summary>
    private static string[] Words(Question question, Press press, FaqEntry? entry) => press.Action switch
    {
        PressActions.Show when entry is not null => [entry.Title, question.Texts.ButtonYes],
        PressActions.More => [question.Texts.ButtonMore],
        PressActions.NotAsked => [question.Texts.ButtonNotAsked],
        PressActions.None => [question.Texts.ButtonNone],
        PressActions.No => [question.Texts.ButtonNo],
        PressActions.Person => [question.Texts.ButtonPerson],
        PressActions.AskPerson => [question.Texts.ButtonAskPerson],
        PressActions.EndPerson => [question.Texts.ButtonEndPerson],
        PressActions.Forget => [question.Texts.ButtonForget],
        PressActions.Leave => [question.Texts.ButtonLeave],
        PressActions.Helped => [question.Texts.ButtonHelped],
        PressActions.Keep => [question.Gate.Replies.Keep],
        PressActions.Release => [question.Gate.Replies.NotAnEmergency],
        _ => [],
    };
}
