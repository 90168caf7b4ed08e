namespace SmardBot.Core.Conversations.Tickets;

/// <summary>Where no channel carries conversations, a reply of staff reaches nobody.</summary>
internal sealed class NoTicketReplies : ITicketReplies
{
    public Task<bool> SayAsync(TicketReply reply, CancellationToken cancellation) => Task.FromResult(false);
}
