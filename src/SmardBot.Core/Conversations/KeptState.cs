namespace SmardBot.Core.Conversations;

/// <summary>What a turn leaves to remember.</summary>
/// <param name="UserId">Of which user.</param>
/// <param name="State">The new state.</param>
/// <param name="Before">The state that the turn began with; another one means that somebody else's turn was faster.</param>
public sealed record KeptState(string UserId, string State, string? Before);
