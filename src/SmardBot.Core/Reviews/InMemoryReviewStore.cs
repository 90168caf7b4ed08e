using System.Text.Json;
using SmardBot.Core.Matching;

namespace SmardBot.Core.Reviews;

/// <summary>Keeps reviews while the program runs: for tests, the command line, and services that may forget.</summary>
public sealed partial class InMemoryReviewStore : IReviewStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, ReviewQuestion> questions = new(StringComparer.Ordinal);
    private readonly Dictionary<AnswerCount, long> counts = [];
    private readonly List<Feedback> feedback = [];

    /// <inheritdoc/>
    public Task AddAsync(ReviewBatch batch, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            foreach (var question in batch.Questions)
            {
                // Lists compare by reference, their JSON by content.
                var key = JsonSerializer.Serialize(question with { Times = 0 });
                questions[key] = question with { Times = question.Times + (questions.GetValueOrDefault(key)?.Times ?? 0) };
                Group(question);
            }

            foreach (var count in batch.Counts)
            {
                var key = count with { Times = 0 };
                counts[key] = counts.GetValueOrDefault(key) + count.Times;
            }

            feedback.AddRange(batch.Feedback);
            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReviewQuestion>> ReadQuestionsAsync(CancellationToken cancellation = default)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<ReviewQuestion>>(
                [.. questions.Values.OrderByDescending(question => question.Day).ThenByDescending(question => question.Times).ThenBy(question => question.Text, StringComparer.Ordinal)]);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<AnswerCount>> ReadCountsAsync(DateOnly from, DateOnly to, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<AnswerCount>>(
                [.. counts.Where(pair => pair.Key.Day >= from && pair.Key.Day <= to)
                    .Select(pair => pair.Key with { Times = pair.Value })
                    .OrderBy(count => count.Day)
                    .ThenBy(count => count.Channel, StringComparer.Ordinal)
                    .ThenBy(count => TurnOutcomes.Name(count.Outcome), StringComparer.Ordinal)
                    .ThenBy(count => count.Shown?.Entry ?? "", StringComparer.Ordinal)
                    .ThenBy(count => count.Shown?.Hash ?? "", StringComparer.Ordinal)]);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Feedback>> ReadFeedbackAsync(CancellationToken cancellation = default)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<Feedback>>([.. feedback.OrderByDescending(given => given.Day)]);
        }
    }

    /// <inheritdoc/>
    public Task<int> DeleteBeforeAsync(DateOnly day, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            var deleted = 0;
            foreach (var key in groups.Where(pair => pair.Value.Last < day).Select(pair => pair.Key).ToArray())
            {
                groups.Remove(key);
            }

            foreach (var key in questions.Where(pair => pair.Value.Day < day).Select(pair => pair.Key).ToArray())
            {
                questions.Remove(key);
                deleted++;
            }

            for (var index = 0; index < feedback.Count; index++)
            {
                if (feedback[index] is { Reason: not null } given && given.Day < day)
                {
                    feedback[index] = given with { Reason = null };
                    deleted++;
                }
            }

            return Task.FromResult(deleted);
        }
    }
}
