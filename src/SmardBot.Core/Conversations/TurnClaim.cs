namespace SmardBot.Core.Conversations;

/// <summary>Who answers an activity. Until the turn is finished the store remembers that it is owed.</summary>
/// <param name="Owner">The process that runs the turn.</param>
/// <param name="Until">After this time others may take it: the owner has died, or lost the store.</param>
/// <param name="Refused">Whether the message is to be refused, since too many came.</param>
public sealed record TurnClaim(string Owner, DateTimeOffset Until, bool Refused = false);
