using SmardBot.Core.Safety.Content;

namespace SmardBot.Core.Safety;

/// <summary>What the gate's verdicts are called in every log, metric and command output.</summary>
public static class SafetyNames
{
    /// <summary>Such as <c>harm-to-child</c>; null for none.</summary>
    public static string? Name(this CrisisKind kind) => kind == CrisisKind.None ? null : Keys.Of(kind);

    /// <summary>Whose contacts a reply gives: <c>emergency</c>, <c>crisis</c> or null.</summary>
    public static string? CareName(this SafetyLevel level) => level switch
    {
        SafetyLevel.Emergency => "emergency",
        SafetyLevel.Crisis => "crisis",
        _ => null,
    };
}
