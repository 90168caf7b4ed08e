namespace SmardBot.Core.Knowledge;

/// <summary>Whether the bot can answer.</summary>
/// <param name="IsReady">A snapshot is in force.</param>
/// <param name="Fault">Why the files on disk are not what is in force, or null.</param>
public sealed record KnowledgeStatus(bool IsReady, string? Fault);
