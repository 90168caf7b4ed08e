namespace SmardBot.Core.Conversations.Tickets;

/// <summary>Says in a conversation what somebody wrote to a family; served by the channel that the conversation runs on.</summary>
/// <remarks>The one implementation stands where conversations are carried, which Core does not know: the arrow is turned round.</remarks>
public interface ITicketReplies
{
    /// <summary>Appends the reply to its conversation, with the disclaimer, and shows it in the windows that are open. Said again, it is there once.</summary>
    /// <returns>False when the conversation is gone.</returns>
    Task<bool> SayAsync(TicketReply reply, CancellationToken cancellation);
}
