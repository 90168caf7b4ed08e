using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using SmardBot.Bot.Teams;

namespace SmardBot.Bot.Inbox;

/// <summary>A button or dialog of a staff's card.</summary>
/// <param name="Verb">What it does: one of <see cref="StaffVerbs"/>.</param>
/// <param name="Id">To what.</param>
/// <param name="Data">What was typed and chosen beside it.</param>
/// <param name="Kind">How its answer has to look.</param>
internal sealed record StaffAction(string Verb, string Id, JsonObject Data, StaffActionKind Kind)
{
    /// <summary>The property that holds the verb.</summary>
    public const string Name = "staff";

    private const string Fetch = "task/fetch";
    private const string Submit = "task/submit";

    /// <summary>What was pressed; null where it is no button of the staff's.</summary>
    public static StaffAction? Read(IInvokeActivity invoke)
    {
        var value = ActivityJson.ToNode(invoke.Value) as JsonObject;
        var (data, kind) = invoke.Name switch
        {
            CardInvoke.Name => ((value?["action"] as JsonObject)?["data"], StaffActionKind.Button),
            Fetch => (value?["data"], StaffActionKind.Open),
            Submit => (value?["data"], StaffActionKind.Send),
            _ => (null, StaffActionKind.Button),
        };
        return data is JsonObject map && Text(map, Name) is { Length: > 0 } verb ? new StaffAction(verb, Text(map, "id"), map, kind) : null;
    }

    /// <summary>Something of it that was typed or chosen; empty where there is nothing.</summary>
    public string Field(string name) => Text(Data, name);

    private static string Text(JsonObject map, string name) => map[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text.ReplaceLineEndings("\n").Trim() : "";
}

/// <summary>How the answer to a staff's button has to look.</summary>
internal enum StaffActionKind
{
    /// <summary>A card in the place of the one that it was on, or a line of text.</summary>
    Button,

    /// <summary>A dialog that opens.</summary>
    Open,

    /// <summary>What a dialog sends.</summary>
    Send,
}
