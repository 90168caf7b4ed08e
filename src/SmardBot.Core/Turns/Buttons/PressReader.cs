using System.Text.Json.Nodes;
using SmardBot.Core.Faq;

namespace SmardBot.Core.Turns.Buttons;

/// <summary>
/// Tells a press of one of the bot's own buttons from everything else. Only what can hold no word of the user counts as a
/// press, since the safety gate does not read it: a known action, a known entry, and no text but the button's own.
/// </summary>
internal static class PressReader
{
    /// <summary>The button that was pressed, or null.</summary>
    public static Press? Read(TurnContext turn)
    {
        if (turn.Incoming.Value is not JsonObject { Count: 1 } value || value[Button.ValueName] is not JsonObject does || Read(does) is not { } press)
        {
            return null;
        }

        var catalog = turn.Knowledge?.Catalog;
        var entry = press.Entry is null ? null : catalog?.Find(press.Entry);
        if (press.Entry is not null && entry is null)
        {
            return null;
        }

        var words = Words(turn, press, entry);
        var text = turn.Incoming.Text;
        return words.Length > 0 && (string.IsNullOrWhiteSpace(text) || words.Any(own => OwnButtons.Same(own, text))) ? press : null;
    }

    private static Press? Read(JsonObject does)
    {
        var entry = Text(does, "entry");
        return Text(does, "action") is { } action && does.Count == (entry is null ? 1 : 2) ? new Press(action, entry) : null;
    }

    private static string? Text(JsonObject map, string name) =>
        map[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The words that may stand on a button that does this; none for an action that no button has.</summary>
    private static string[] Words(TurnContext turn, Press press, FaqEntry? entry) => press.Action switch
    {
        PressActions.Show when entry is not null => [entry.Title, turn.Texts.ButtonYes],
        PressActions.More => [turn.Texts.ButtonMore],
        PressActions.NotAsked => [turn.Texts.ButtonNotAsked],
        PressActions.None => [turn.Texts.ButtonNone],
        PressActions.No => [turn.Texts.ButtonNo],
        PressActions.Person => [turn.Texts.ButtonPerson],
        PressActions.Forget => [turn.Texts.ButtonForget],
        PressActions.Leave => [turn.Texts.ButtonLeave],
        PressActions.Release => [turn.Gate.Replies.NotAnEmergency],
        _ => [],
    };
}
