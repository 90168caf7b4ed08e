namespace SmardBot.Core.Conversations.Tickets;

/// <summary>What somebody wrote to a family. Kept with the ticket's change and owed until it stands in the conversation.</summary>
/// <param name="Id">Chosen by whoever sends it, so that the same reply sent again is sent once.</param>
/// <param name="TicketId">Its ticket.</param>
/// <param name="ConversationId">Where it belongs.</param>
/// <param name="Role">Who the family sees as its author, such as "Support team".</param>
/// <param name="Text">Markdown.</param>
/// <param name="At">When it was written.</param>
public sealed record TicketReply(string Id, string TicketId, string ConversationId, string Role, string Text, DateTimeOffset At);
