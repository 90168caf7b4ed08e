using System.Text.Json;

namespace SmardBot.Core.Matching;

/// <summary>The one spelling of each outcome.</summary>
public static class TurnOutcomes
{
    private static readonly string[] Names =
        [.. Enum.GetValues<TurnOutcome>().Select(outcome => JsonNamingPolicy.SnakeCaseLower.ConvertName(outcome.ToString()))];

    /// <summary>The outcome as every log, metric, table and command output names it, such as <c>out_of_scope</c>.</summary>
    public static string Name(this TurnOutcome outcome) => Names[(int)outcome];

    /// <summary>The outcome of a name.</summary>
    /// <exception cref="FormatException">There is none of this name.</exception>
    public static TurnOutcome Parse(string name) =>
        Array.IndexOf(Names, name) is >= 0 and var index ? (TurnOutcome)index : throw new FormatException($"'{name}' is no outcome; there are {string.Join(", ", Names)}.");
}
