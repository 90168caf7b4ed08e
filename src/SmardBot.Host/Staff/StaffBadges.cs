using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Reviews;
using SmardBot.Core.Reviews.Proposals;
using SmardBot.Core.Staff;
using SmardBot.Host.Staff.Pages;

namespace SmardBot.Host.Staff;

/// <summary>Counts what waits, for the menu. Every page shows it, so that it is counted every few seconds at most.</summary>
internal sealed class StaffBadges(ITicketStore tickets, IReviewStore reviews, IProposalStore proposals, TimeProvider clock)
{
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(2);

    private volatile Counted? last;

    /// <summary>What waits for somebody; 0 where it is not theirs.</summary>
    public async Task<StaffBadge> ReadAsync(StaffMember member, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (last is not { } counted || now - counted.At >= Age)
        {
            var groups = await reviews.CountGroupsAsync(cancellation);
            last = counted = new Counted(
                now,
                (await tickets.CountAsync(cancellation)).Waiting,
                groups.Missed + groups.Disliked + groups.FalseAlarms,
                await proposals.CountAsync(ProposalState.Waiting, cancellation));
        }

        return new StaffBadge(
            member.May(StaffDeed.ReadInbox) ? counted.Inbox : 0,
            member.May(StaffDeed.ReadReviews) ? counted.Review : 0,
            member.May(StaffDeed.DecideProposal) ? counted.Proposals : 0);
    }

    private sealed record Counted(DateTimeOffset At, long Inbox, long Review, long Proposals);
}
