using SmardBot.Core.Matching;
using SmardBot.Core.Staff;

namespace SmardBot.Core.Reviews;

/// <content>Groups of questions, and sums for those who look after the answers.</content>
public sealed partial class InMemoryReviewStore
{
    private readonly Dictionary<string, ReviewGroup> groups = new(StringComparer.Ordinal);
    private readonly IAuditStore audit;

    /// <summary>Makes an empty store.</summary>
    /// <param name="audit">Where decisions leave their line; null for nowhere.</param>
    public InMemoryReviewStore(IAuditStore? audit = null) => this.audit = audit ?? new InMemoryAuditStore();

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReviewGroup>> ReadGroupsAsync(ReviewQuery query, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<ReviewGroup>>(
            [
                .. groups.Values.Where(group => group.Decision == query.Decision && (query.Kind is null || group.Kind == query.Kind))
                    .OrderByDescending(group => group.Times)
                    .ThenByDescending(group => group.Last)
                    .ThenBy(group => group.Key, StringComparer.Ordinal)
                    .Skip(query.Skip)
                    .Take(query.Limit),
            ]);
        }
    }

    /// <inheritdoc/>
    public Task<ReviewGroup?> FindGroupAsync(string key, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            return Task.FromResult(groups.GetValueOrDefault(key));
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReviewQuestion>> ReadGroupAsync(string key, int limit, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<ReviewQuestion>>(
                [.. questions.Values.Where(question => ReviewGroups.KeyOf(question) == key).OrderByDescending(question => question.Day).ThenByDescending(question => question.Times).Take(limit)]);
        }
    }

    /// <inheritdoc/>
    public Task<ReviewCounts> CountGroupsAsync(CancellationToken cancellation = default)
    {
        lock (gate)
        {
            return Task.FromResult(new ReviewCounts(Of(ReviewKind.Missed), Of(ReviewKind.Disliked), Of(ReviewKind.FalseAlarm)));
        }

        long Of(ReviewKind kind) => groups.Values.LongCount(group => group.Kind == kind && group.Decision == ReviewDecision.Open);
    }

    /// <inheritdoc/>
    public async Task<bool> DecideAsync(string key, ReviewDecision decision, AuditLine line, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            if (groups.GetValueOrDefault(key) is not { Decision: ReviewDecision.Open } group)
            {
                return false;
            }

            groups[key] = group with { Decision = decision };
        }

        await audit.AddAsync(line, cancellation);
        return true;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ThumbCount>> ReadThumbsAsync(DateOnly from, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<ThumbCount>>(
            [
                .. feedback.Where(given => given.Day >= from)
                    .GroupBy(given => given.Shown.Entry, StringComparer.Ordinal)
                    .Select(given => new ThumbCount(given.Key, given.LongCount(one => one.Thumb == Thumb.Up), given.LongCount(one => one.Thumb == Thumb.Down)))
                    .OrderBy(count => count.Entry, StringComparer.Ordinal),
            ]);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Feedback>> ReadReasonsAsync(string entry, int limit, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<Feedback>>(
                [.. feedback.Where(given => given.Shown.Entry == entry && given.Reason is not null).OrderByDescending(given => given.Day).Take(limit)]);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ShownCount>> ReadShownAsync(DateOnly from, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<ShownCount>>(
            [
                .. counts.Where(pair => pair.Key.Day >= from && pair.Key.Outcome == TurnOutcome.Answer && pair.Key.Shown is not null)
                    .GroupBy(pair => pair.Key.Shown!.Entry, StringComparer.Ordinal)
                    .Select(shown => new ShownCount(shown.Key, shown.Sum(pair => pair.Value)))
                    .OrderBy(shown => shown.Entry, StringComparer.Ordinal),
            ]);
        }
    }

    private void Group(ReviewQuestion question)
    {
        var key = ReviewGroups.KeyOf(question);
        var before = groups.GetValueOrDefault(key);
        groups[key] = new ReviewGroup(
            key,
            ReviewGroups.KindOf(question),
            question.Text,
            question.Outcome,
            question.Answered,
            question.Considered,
            question.Times + (before?.Times ?? 0),
            before is null || question.Day < before.First ? question.Day : before.First,
            before is null || question.Day > before.Last ? question.Day : before.Last,
            before?.Decision ?? ReviewDecision.Open);
    }
}
