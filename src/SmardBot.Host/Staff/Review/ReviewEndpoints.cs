using SmardBot.Core.Knowledge;
using SmardBot.Core.Reviews;
using SmardBot.Core.Staff;

namespace SmardBot.Host.Staff.Review;

/// <summary>Missed questions, disliked answers and false alarms, each group with the four decisions.</summary>
internal static class ReviewEndpoints
{
    private const int PageSize = 20;
    private const int MostSentences = 20;

    /// <summary>Maps them.</summary>
    public static void MapReview(this WebApplication app)
    {
        app.Page("/review", StaffDeed.ReadReviews, request => ListAsync(request));
        app.Page("/review/{key}", StaffDeed.ReadReviews, request => ShowAsync(request));
        app.Form("/review/{key}/belongs", StaffDeed.DecideReview, request => DoAsync(
            request, (desk, key) => desk.BelongsAsync(request.Member, key, request.Field("entry"), request.Field("text"), request.Cancellation)));
        app.Form("/review/{key}/not-ours", StaffDeed.DecideReview, request => DoAsync(
            request, (desk, key) => desk.NotOursAsync(request.Member, key, request.Field("text"), request.Cancellation)));
        app.Form("/review/{key}/leave", StaffDeed.DecideReview, request => DoAsync(request, (desk, key) => desk.LeaveAsync(request.Member, key, request.Cancellation)));
    }

    private static async Task ListAsync(StaffRequest request)
    {
        ReviewKind? kind = Enum.TryParse<ReviewKind>(request.Query("kind"), ignoreCase: true, out var named) ? named : null;
        var skip = request.Number("skip");
        var groups = await request.Get<ReviewDesk>().ReadAsync(request.Member, new ReviewQuery(kind, ReviewDecision.Open, skip, PageSize + 1), request.Cancellation) ?? [];
        await request.PageAsync<ReviewPage>("Review", null,
        [
            ("Groups", groups.Take(PageSize).ToArray()),
            ("Kind", kind),
            ("Counts", await request.Get<IReviewStore>().CountGroupsAsync(request.Cancellation)),
            ("Entries", request.Get<KnowledgeBase>().Current?.Catalog.Entries ?? []),
            ("Skip", skip),
            ("Size", PageSize),
            ("More", groups.Count > PageSize),
        ]);
    }

    private static async Task ShowAsync(StaffRequest request, DeskAnswer? answer = null)
    {
        if (await request.Get<ReviewDesk>().FindAsync(request.Member, request.Route("key"), request.Cancellation) is not { } group)
        {
            await request.NotFoundAsync();
            return;
        }

        await request.PageAsync<GroupPage>("Review", answer,
        [
            ("Group", group),
            ("Questions", await request.Get<IReviewStore>().ReadGroupAsync(group.Key, MostSentences, request.Cancellation)),
            ("Entries", request.Get<KnowledgeBase>().Current?.Catalog.Entries ?? []),
            ("Text", request.Field("text")),
            ("Entry", request.Field("entry")),
        ]);
    }

    private static async Task DoAsync(StaffRequest request, Func<ReviewDesk, string, Task<DeskAnswer>> deed)
    {
        var answer = await deed(request.Get<ReviewDesk>(), request.Route("key"));
        if (answer.End != DeskEnd.Done)
        {
            await ShowAsync(request, answer);
            return;
        }

        var kind = request.Field("kind");
        await request.GoAsync($"{StaffExtensions.Root}/review{(Enum.TryParse<ReviewKind>(kind, out _) ? $"?kind={kind}" : "")}");
    }
}
