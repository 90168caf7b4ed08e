using System.Text.Json;

namespace SmardBot.Core.Decisions;

/// <summary>The one spelling of each outcome.</summary>
public static class TurnOutcomes
{
    private static readonly string[] Names =
        [.. Enum.GetValues<TurnOutcome>().Select(outcome => JsonNamingPolicy.SnakeCaseLower.ConvertName(outcome.ToString()))];

    /// <summary>The outcome as every log, metric, table and command output names it, such as <c>out_of_scope</c>.</summary>
    public static string Name(this TurnOutcome outcome) => Names[(int)outcome];
}
