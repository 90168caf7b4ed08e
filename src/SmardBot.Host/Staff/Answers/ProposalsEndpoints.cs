using SmardBot.Bot.Inbox;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Reviews;
using SmardBot.Core.Reviews.Proposals;
using SmardBot.Core.Staff;

namespace SmardBot.Host.Staff.Answers;

/// <summary>What waits for a second person, and the editor of a new answer.</summary>
internal static class ProposalsEndpoints
{
    private const int PageSize = 50;

    /// <summary>Maps them.</summary>
    public static void MapProposals(this WebApplication app)
    {
        app.Page("/proposals", StaffDeed.ReadAnswers, ListAsync);
        app.Page("/proposals/new", StaffDeed.ProposeAnswer, request => NewAsync(request));
        app.Form("/proposals/new", StaffDeed.ProposeAnswer, ProposeAsync);
        app.Page("/proposals/{id}", StaffDeed.ReadAnswers, request => ShowAsync(request));
        app.Form("/proposals/{id}/accept", StaffDeed.DecideProposal, request => DoAsync(request, (desk, id) => desk.AcceptAsync(request.Member, id, request.Cancellation)));
        app.Form("/proposals/{id}/decline", StaffDeed.DecideProposal, request => DoAsync(request, (desk, id) => desk.DeclineAsync(request.Member, id, request.Field("why"), request.Cancellation)));
        app.Form("/proposals/{id}/retract", StaffDeed.ProposeAnswer, request => DoAsync(request, (desk, id) => desk.RetractAsync(request.Member, id, request.Cancellation)));
    }

    private static async Task ListAsync(StaffRequest request)
    {
        var state = Enum.TryParse<ProposalState>(request.Query("state"), ignoreCase: true, out var named) ? named : ProposalState.Waiting;
        var skip = request.Number("skip");
        var proposals = await request.Get<IProposalStore>().ReadAsync(state, skip, PageSize + 1, request.Cancellation);
        await request.PageAsync<ProposalsPage>("Proposals", null,
        [
            ("Proposals", proposals.Take(PageSize).ToArray()), ("State", state), ("Left", request.Get<ProposalOverlay>().Left),
            ("Skip", skip), ("Size", PageSize), ("More", proposals.Count > PageSize),
        ]);
    }

    private static async Task NewAsync(StaffRequest request, DeskAnswer? answer = null, AnswerForm? form = null)
    {
        form ??= await StartAsync(request);
        await request.PageAsync<EditPage>("A new answer", answer,
            [("Form", form), ("Action", "/staff/proposals/new"), ("Problems", form.Draft.Answer.Length == 0 ? [] : request.Get<FaqDesk>().Check(form.ToChange())), ("IsNew", true)]);
    }

    /// <summary>Begins with what a person replied, where it comes from a ticket; the family's words stay out.</summary>
    private static async Task<AnswerForm> StartAsync(StaffRequest request)
    {
        var form = AnswerForm.Empty with { Group = request.Query("group"), Ticket = request.Query("ticket") };
        return form.Ticket.Length == 0
            ? form
            : form with { Draft = form.Draft with { Answer = (await request.Get<TicketWords>().ReadAsync(request.Member, form.Ticket, request.Cancellation)).LastReply } };
    }

    private static async Task ProposeAsync(StaffRequest request)
    {
        var form = AnswerForm.From(request, null) with { Of = null };
        var answer = form.Group.Length > 0
            ? await request.Get<ReviewDesk>().NeedsAnswerAsync(request.Member, form.Group, form.ToChange(), request.Cancellation)
            : await request.Get<FaqDesk>().ProposeAsync(
                request.Member, form.ToChange(), (await request.Get<TicketWords>().ReadAsync(request.Member, form.Ticket, request.Cancellation)).Family, "ticket", request.Cancellation);
        await (answer.End == DeskEnd.Done ? request.GoAsync($"/staff/proposals/{answer.Subject}") : NewAsync(request, answer, form));
    }

    private static async Task ShowAsync(StaffRequest request, DeskAnswer? answer = null)
    {
        if (await request.Get<IProposalStore>().FindAsync(request.Route("id"), request.Cancellation) is not { } proposal)
        {
            await request.NotFoundAsync();
            return;
        }

        await request.PageAsync<ProposalPage>("Proposal", answer,
        [
            ("Proposal", proposal),
            ("Current", AnswersEndpoints.Entry(request, proposal.Change.Entry)),
            ("Left", request.Get<ProposalOverlay>().Left.GetValueOrDefault(proposal.Id)),
            ("Problems", proposal is { State: ProposalState.Waiting } ? request.Get<FaqDesk>().Check(proposal.Change) : []),
        ]);
    }

    private static async Task DoAsync(StaffRequest request, Func<FaqDesk, string, Task<DeskAnswer>> deed)
    {
        var answer = await deed(request.Get<FaqDesk>(), request.Route("id"));
        if (answer.End != DeskEnd.Done)
        {
            await ShowAsync(request, answer);
            return;
        }

        await request.Get<KnowledgeRefresh>().NowAsync(request.Cancellation);
        await request.GoAsync($"/staff/proposals/{request.Route("id")}");
    }
}
