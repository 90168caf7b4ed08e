using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Staff;

namespace SmardBot.Bot.Inbox;

/// <summary>Sends an answer of the FAQ to a family as a reply of the staff, for both doors.</summary>
public sealed class EntryDispatch(TicketDesk desk, KnowledgeBase knowledge, EntryView view)
{
    /// <summary>The entries that may be sent, those nearest to the question first.</summary>
    public IEnumerable<FaqEntry> Choices(Ticket ticket)
    {
        string[] near = [.. ticket.Content.Nearest.Select(entry => entry.Entry)];
        return (knowledge.Current?.Catalog.Entries ?? []).Where(view.MayShow)
            .OrderBy(entry => Array.IndexOf(near, entry.Id) is >= 0 and var place ? place : int.MaxValue)
            .ThenBy(entry => entry.Title, StringComparer.Ordinal);
    }

    /// <summary>Sends one.</summary>
    public async Task<DeskAnswer> SendAsync(StaffMember by, string ticket, string replyId, string entryId, CancellationToken cancellation) =>
        knowledge.Current?.Catalog.Find(entryId) is { } entry && view.MayShow(entry)
            ? await desk.ReplyAsync(by, ticket, replyId, $"**{entry.Title}**\n\n{entry.Answer}", cancellation)
            : DeskAnswer.Refused("There is no such entry that may be shown.");
}
