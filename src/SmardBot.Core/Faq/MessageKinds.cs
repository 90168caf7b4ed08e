using System.Text.Json;

namespace SmardBot.Core.Faq;

/// <summary>The one spelling of each kind of message, such as <c>oos_near</c>.</summary>
public static class MessageKinds
{
    private static readonly string[] Spelled =
        [.. Enum.GetValues<MessageKind>().Select(kind => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString()))];

    /// <summary>All names.</summary>
    public static IReadOnlyList<string> Names => Spelled;

    /// <summary>The kind as question files and reports name it.</summary>
    public static string Name(this MessageKind kind) => Spelled[(int)kind];

    /// <summary>The kind of a name, or null when there is none of this name.</summary>
    public static MessageKind? Parse(string name) => Array.IndexOf(Spelled, name) is >= 0 and var index ? (MessageKind)index : null;
}
