namespace SmardBot.Core.Knowledge;

/// <summary>Whether the bot can answer.</summary>
/// <param name="IsReady">A snapshot is in force.</param>
/// <param name="Fault">Why the files on disk are not what is in force, or null.</param>
public sealed record KnowledgeStatus(bool IsReady, string? Fault)
{
    /// <summary>Which share of the training that runs is done, 0 to 1; null where none runs.</summary>
    public double? Training { get; init; }
}
