namespace SmardBot.Core.Conversations.Tickets;

/// <summary>Is told that a ticket has changed, so that a copy of it elsewhere can follow. Returns at once and does not throw.</summary>
public interface ITicketListener
{
    /// <summary>The ticket has changed or is gone.</summary>
    void Changed(string ticketId);
}
