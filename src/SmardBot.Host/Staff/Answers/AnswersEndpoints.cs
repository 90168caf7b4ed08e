using SmardBot.Core.Faq;
using SmardBot.Core.Faq.Overlay;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Reviews;
using SmardBot.Core.Reviews.Proposals;
using SmardBot.Core.Staff;

namespace SmardBot.Host.Staff.Answers;

/// <summary>The answers with their state: read, edited, signed, taken out.</summary>
internal static class AnswersEndpoints
{
    private const int MostReasons = 20;
    private const int Year = 365;

    /// <summary>Maps them.</summary>
    public static void MapAnswers(this WebApplication app)
    {
        app.Page("/answers", StaffDeed.ReadAnswers, ListAsync);
        app.Page("/answers/{id}", StaffDeed.ReadAnswers, request => ShowAsync(request));
        app.Page("/answers/{id}/edit", StaffDeed.EditAnswer, request => EditAsync(request));
        app.Form("/answers/{id}/edit", StaffDeed.EditAnswer, ProposeAsync);
        app.Form("/answers/{id}/sign", StaffDeed.SignAnswer, SignAsync);
        app.Form("/answers/{id}/withdraw", StaffDeed.WithdrawAnswer, WithdrawAsync);
        app.Form("/answers/check", StaffDeed.ProposeAnswer, CheckAsync);
        app.Form("/answers/check-line", StaffDeed.DecideReview, CheckLineAsync);
    }

    /// <summary>The entry of the route as it is in force, or null.</summary>
    public static FaqEntry? Entry(StaffRequest request, string id) => request.Get<KnowledgeBase>().Current?.Catalog.Find(id);

    private static async Task ListAsync(StaffRequest request)
    {
        var reviews = request.Get<IReviewStore>();
        var since = DateOnly.FromDateTime(request.Get<TimeProvider>().GetUtcNow().UtcDateTime).AddDays(-Year);
        await request.PageAsync<AnswersPage>("Answers", null,
        [
            ("Entries", request.Get<KnowledgeBase>().Current?.Catalog.Entries ?? []),
            ("States", request.Get<EntryView>()),
            ("Filter", request.Query("state")),
            ("Shown", (await reviews.ReadShownAsync(since, request.Cancellation)).ToDictionary(count => count.Entry, count => count.Times, StringComparer.Ordinal)),
            ("Thumbs", (await reviews.ReadThumbsAsync(since, request.Cancellation)).ToDictionary(count => count.Entry, StringComparer.Ordinal)),
        ]);
    }

    private static async Task ShowAsync(StaffRequest request, DeskAnswer? answer = null)
    {
        if (Entry(request, request.Route("id")) is not { } entry)
        {
            await request.NotFoundAsync();
            return;
        }

        var accepted = await request.Get<IProposalStore>().ReadAcceptedAsync(request.Cancellation);
        await request.PageAsync<EntryPage>(entry.Title, answer,
        [
            ("Entry", entry),
            ("Shown", request.Get<EntryView>().Parts(request.Get<KnowledgeBase>().Current!.Catalog, new ReplyTexts(request.Get<KnowledgeBase>().Current!.Catalog.Language.Replies), entry)),
            ("Reasons", request.Member.May(StaffDeed.ReadReviews) ? await request.Get<IReviewStore>().ReadReasonsAsync(entry.Id, MostReasons, request.Cancellation) : []),
            ("Alternates", accepted.Where(proposal => proposal.Change.Kind == FaqChangeKind.Alternate && proposal.Change.Entry == entry.Id).ToArray()),
            ("Today", DateOnly.FromDateTime(request.Get<TimeProvider>().GetUtcNow().UtcDateTime)),
        ]);
    }

    private static async Task EditAsync(StaffRequest request, DeskAnswer? answer = null, AnswerForm? form = null)
    {
        if (Entry(request, request.Route("id")) is not { } entry)
        {
            await request.NotFoundAsync();
            return;
        }

        var problems = form is null ? [] : request.Get<FaqDesk>().Check(form.ToChange());
        await request.PageAsync<EditPage>($"Edit: {entry.Title}", answer, [("Form", form ?? AnswerForm.From(entry)), ("Action", $"/staff/answers/{entry.Id}/edit"), ("Problems", problems), ("IsNew", false)]);
    }

    private static async Task ProposeAsync(StaffRequest request)
    {
        if (Entry(request, request.Route("id")) is not { } entry)
        {
            await request.NotFoundAsync();
            return;
        }

        var form = AnswerForm.From(request, entry) with { Of = request.Field("of") };
        var answer = await request.Get<FaqDesk>().ProposeAsync(request.Member, form.ToChange(), [], "answers", request.Cancellation);
        await (answer.End == DeskEnd.Done ? request.GoAsync($"/staff/proposals/{answer.Subject}") : EditAsync(request, answer, form));
    }

    private static async Task SignAsync(StaffRequest request)
    {
        if (Entry(request, request.Route("id")) is not { } entry)
        {
            await request.NotFoundAsync();
            return;
        }

        var answer = DateOnly.TryParseExact(request.Field("due"), "yyyy-MM-dd", out var due)
            ? await request.Get<FaqDesk>().SignAsync(request.Member, entry, request.Field("of"), request.Field("profession"), due, request.Cancellation)
            : DeskAnswer.Refused("Name the day by which it is to be looked at again.");
        await DoneAsync(request, answer);
    }

    private static async Task WithdrawAsync(StaffRequest request) =>
        await DoneAsync(request, Entry(request, request.Route("id")) is null
            ? DeskAnswer.NotFound
            : await request.Get<FaqDesk>().WithdrawAsync(request.Member, request.Route("id"), request.Field("why"), request.Cancellation));

    private static async Task DoneAsync(StaffRequest request, DeskAnswer answer)
    {
        if (answer.End != DeskEnd.Done)
        {
            await ShowAsync(request, answer);
            return;
        }

        // Whoever did it sees it at once; other instances follow within seconds.
        await request.Get<KnowledgeRefresh>().NowAsync(request.Cancellation);
        await request.GoAsync($"/staff/answers/{request.Route("id")}");
    }

    private static Task CheckAsync(StaffRequest request)
    {
        var entry = request.Field("of").Length > 0 ? Entry(request, request.Field("entry")) : null;
        var form = AnswerForm.From(request, entry);
        return request.FragmentAsync<ChecksPart>([("Problems", request.Get<FaqDesk>().Check(form.ToChange())), ("Form", form)]);
    }

    private static Task CheckLineAsync(StaffRequest request)
    {
        var text = request.Field("text").Trim();
        var problems = text.Length == 0 ? [] : request.Get<FaqDesk>().Check(new FaqChange("check", FaqChangeKind.Alternate, request.Field("entry"), text));
        return request.FragmentAsync<ChecksPart>([("Problems", problems)]);
    }
}
