using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SmardBot.Core.Reviews;

/// <summary>
/// Takes what turns leave for the curators and writes it every few seconds, many turns in one step, so that no turn waits for it
/// and none fails when the store is away. What does not fit into memory meanwhile is dropped with a log line. A killed process
/// takes the last seconds' counts with it.
/// </summary>
internal sealed class ReviewRecorder(IReviewStore store, TimeProvider clock, ILogger<ReviewRecorder> logger) : BackgroundService
{
    /// <summary>How often it writes.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    private const int MostQuestions = 1_000;
    private const int MostCounts = 10_000;
    private const int MostFeedback = 1_000;

    private readonly Lock gate = new();
    // Not disposed of: it holds no handle, and whoever stops the host may do so while another part of it is disposing already.
    private readonly SemaphoreSlim writing = new(1, 1);
    private List<ReviewQuestion> questions = [];
    private Dictionary<AnswerCount, long> counts = [];
    private List<Feedback> feedback = [];
    private long dropped;

    /// <summary>Today, UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Takes a question for the review list.</summary>
    public void Add(ReviewQuestion question)
    {
        lock (gate)
        {
            AddBounded(questions, question, MostQuestions);
        }
    }

    /// <summary>Takes feedback.</summary>
    public void Add(Feedback given)
    {
        lock (gate)
        {
            AddBounded(feedback, given, MostFeedback);
        }
    }

    /// <summary>Counts.</summary>
    public void Add(AnswerCount count)
    {
        var key = count with { Times = 0 };
        lock (gate)
        {
            if (counts.Count < MostCounts || counts.ContainsKey(key))
            {
                counts[key] = counts.GetValueOrDefault(key) + count.Times;
            }
            else
            {
                dropped++;
            }
        }
    }

    /// <summary>Writes what was taken so far. When the store cannot, it stays for the next time.</summary>
    public async Task FlushAsync(CancellationToken cancellation)
    {
        await writing.WaitAsync(cancellation);
        try
        {
            var (batch, lost) = Take();
            if (lost > 0)
            {
                logger.ReviewsDropped(lost);
            }

            if (batch.IsEmpty)
            {
                return;
            }

            try
            {
                await store.AddAsync(batch, cancellation);
            }
            catch (Exception exception)
            {
                logger.ReviewsNotWritten(exception.GetType().Name);
                PutBack(batch);
            }
        }
        finally
        {
            writing.Release();
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await FlushAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            // A write that is cut off could be counted twice.
            await FlushAsync(CancellationToken.None);
        }
    }

    private (ReviewBatch Batch, long Lost) Take()
    {
        lock (gate)
        {
            var batch = new ReviewBatch(questions, [.. counts.Select(pair => pair.Key with { Times = pair.Value })], feedback);
            var lost = dropped;
            (questions, counts, feedback, dropped) = ([], [], [], 0);
            return (batch, lost);
        }
    }

    private void PutBack(ReviewBatch batch)
    {
        lock (gate)
        {
            foreach (var question in batch.Questions)
            {
                AddBounded(questions, question, MostQuestions);
            }

            foreach (var given in batch.Feedback)
            {
                AddBounded(feedback, given, MostFeedback);
            }
        }

        foreach (var count in batch.Counts)
        {
            Add(count);
        }
    }

    private void AddBounded<T>(List<T> list, T item, int most)
    {
        if (list.Count < most)
        {
            list.Add(item);
        }
        else
        {
            dropped++;
        }
    }
}
