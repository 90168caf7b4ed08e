using SmardBot.Core.Reviews.Proposals;
using SmardBot.Core.Staff;

namespace SmardBot.Core.Reviews;

/// <summary>What curators do with missed questions, whichever door they came through.</summary>
public sealed class ReviewDesk(IReviewStore store, FaqDesk faq, TimeProvider clock)
{
    private const int MostSentences = 200;
    private const string From = "review";

    /// <summary>Groups, for whoever may read them; null for others.</summary>
    public async Task<IReadOnlyList<ReviewGroup>?> ReadAsync(StaffMember by, ReviewQuery query, CancellationToken cancellation) =>
        by.May(StaffDeed.ReadReviews) ? await store.ReadGroupsAsync(query, cancellation) : null;

    /// <summary>One group, for whoever may read it.</summary>
    public async Task<ReviewGroup?> FindAsync(StaffMember by, string key, CancellationToken cancellation) =>
        by.May(StaffDeed.ReadReviews) ? await store.FindGroupAsync(key, cancellation) : null;

    /// <summary>It belongs to an entry: the curator's own words become one more way to ask for it.</summary>
    public Task<DeskAnswer> BelongsAsync(StaffMember by, string key, string entry, string text, CancellationToken cancellation) =>
        DecideAsync(by, key, ReviewDecision.Belongs, entry, families => faq.AddAlternateAsync(by, entry, text, families, From, cancellation), cancellation);

    /// <summary>It is not ours to answer: the curator's own words become an example of that.</summary>
    public Task<DeskAnswer> NotOursAsync(StaffMember by, string key, string text, CancellationToken cancellation) =>
        DecideAsync(by, key, ReviewDecision.NotOurs, null, families => faq.AddNegativeAsync(by, text, families, From, cancellation), cancellation);

    /// <summary>It needs an answer, which was proposed.</summary>
    public Task<DeskAnswer> NeedsAnswerAsync(StaffMember by, string key, Faq.Overlay.FaqChange change, CancellationToken cancellation) =>
        DecideAsync(by, key, ReviewDecision.NeedsAnswer, change.Entry, families => faq.ProposeAsync(by, change, families, From, cancellation), cancellation);

    /// <summary>It is left as it is.</summary>
    public Task<DeskAnswer> LeaveAsync(StaffMember by, string key, CancellationToken cancellation) =>
        DecideAsync(by, key, ReviewDecision.Left, null, _ => Task.FromResult(DeskAnswer.Done), cancellation);

    private async Task<DeskAnswer> DecideAsync(
        StaffMember by, string key, ReviewDecision decision, string? entry, Func<IReadOnlyList<string>, Task<DeskAnswer>> change, CancellationToken cancellation)
    {
        if (!by.May(StaffDeed.DecideReview))
        {
            return DeskAnswer.NotAllowed;
        }

        if (await store.FindGroupAsync(key, cancellation) is not { } group)
        {
            return DeskAnswer.NotFound;
        }

        if (group.Decision != ReviewDecision.Open)
        {
            return DeskAnswer.Changed;
        }

        var questions = await store.ReadGroupAsync(key, MostSentences, cancellation);
        var changed = await change([group.Text, .. questions.Select(question => question.Text)]);
        if (changed.End != DeskEnd.Done)
        {
            return changed;
        }

        var line = AuditLine.Of(by, clock.GetUtcNow(), ProposalActions.Decided, key, entry is null ? decision.ToString() : $"{decision}: {entry}");
        await store.DecideAsync(key, decision, line, cancellation);
        return changed;
    }
}
