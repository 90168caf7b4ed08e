using System.Security.Cryptography;
using SmardBot.Bot.Inbox;
using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Staff;

namespace SmardBot.Host.Staff.Inbox;

/// <summary>Tickets of families: the list that is live, and one ticket with its chat.</summary>
internal static class InboxEndpoints
{
    private const int PageSize = 50;

    /// <summary>Maps them.</summary>
    public static void MapInbox(this WebApplication app)
    {
        app.Page("", StaffDeed.ReadStatistics, request => request.GoAsync(StaffExtensions.Root + First(request.Member)));
        app.Page("/inbox", StaffDeed.ReadInbox, request => ListAsync(request));
        app.Page("/inbox/{id}", StaffDeed.ReadInbox, request => ShowAsync(request));
        app.Form("/inbox/{id}/take", StaffDeed.TakeTicket, request => DoAsync(request, (desk, id) => desk.TakeAsync(request.Member, id, request.Cancellation)));
        app.Form("/inbox/{id}/give-back", StaffDeed.TakeTicket, request => DoAsync(request, (desk, id) => desk.GiveBackAsync(request.Member, id, request.Cancellation)));
        app.Form("/inbox/{id}/reply", StaffDeed.ReplyToTicket, ReplyAsync);
        app.Form("/inbox/{id}/entry", StaffDeed.ReplyToTicket, EntryAsync);
        app.Form("/inbox/{id}/close", StaffDeed.CloseTicket, request => DoAsync(request, (desk, id) => desk.CloseAsync(request.Member, id, request.Cancellation)));
        app.Form("/inbox/{id}/reopen", StaffDeed.CloseTicket, request => DoAsync(request, (desk, id) => desk.ReopenAsync(request.Member, id, request.Cancellation)));
    }

    private static string First(StaffMember member) =>
        member.May(StaffDeed.ReadInbox) ? "/inbox" : member.May(StaffDeed.ReadReviews) ? "/review" : "/answers";

    private static async Task ListAsync(StaffRequest request)
    {
        var desk = request.Get<TicketDesk>();
        TicketState? state = Enum.TryParse<TicketState>(request.Query("state"), ignoreCase: true, out var named) ? named : null;
        var tickets = await desk.ReadAsync(request.Member, new TicketQuery(state, request.Number("skip"), PageSize + 1), request.Cancellation) ?? [];
        await request.PageAsync<InboxPage>("Inbox", null,
        [
            ("Tickets", tickets.Take(PageSize).ToArray()),
            ("More", tickets.Count > PageSize),
            ("Skip", request.Number("skip")),
            ("Size", PageSize),
            ("State", state),
            ("Counts", await desk.CountAsync(request.Cancellation)),
            ("Now", request.Get<TimeProvider>().GetUtcNow()),
        ]);
    }

    private static async Task ShowAsync(StaffRequest request, DeskAnswer? answer = null, string draft = "")
    {
        if (await request.Get<TicketDesk>().FindAsync(request.Member, request.Route("id"), request.Cancellation) is not { } ticket)
        {
            await request.NotFoundAsync();
            return;
        }

        await request.PageAsync<TicketPage>("Ticket", answer,
        [
            ("Ticket", ticket),
            ("Lines", await request.Get<ChatHistory>().ReadAsync(ticket.ConversationId, request.Cancellation)),
            ("Entries", request.Get<KnowledgeBase>().Current?.Catalog.Entries ?? []),
            ("Choices", request.Get<EntryDispatch>().Choices(ticket).ToArray()),
            ("Draft", draft),
            ("Now", request.Get<TimeProvider>().GetUtcNow()),
        ]);
    }

    private static async Task DoAsync(StaffRequest request, Func<TicketDesk, string, Task<DeskAnswer>> deed, string draft = "")
    {
        var answer = await deed(request.Get<TicketDesk>(), request.Route("id"));
        await (answer.End == DeskEnd.Done ? request.GoAsync($"{StaffExtensions.Root}/inbox/{Uri.EscapeDataString(request.Route("id"))}") : ShowAsync(request, answer, draft));
    }

    private static Task ReplyAsync(StaffRequest request)
    {
        var text = request.Field("text");
        return DoAsync(request, (desk, id) => desk.ReplyAsync(request.Member, id, ReplyId(request), text, request.Cancellation), text);
    }

    private static Task EntryAsync(StaffRequest request) =>
        DoAsync(request, (_, id) => request.Get<EntryDispatch>().SendAsync(request.Member, id, ReplyId(request), request.Field("entry"), request.Cancellation));

    /// <summary>Made with the form, so that a form that is sent twice is one reply.</summary>
    private static string ReplyId(StaffRequest request) => request.Field("reply") is { Length: > 0 and <= 64 } id ? id : RandomNumberGenerator.GetHexString(32);
}
