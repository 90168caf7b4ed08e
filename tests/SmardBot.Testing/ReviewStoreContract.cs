using SmardBot.Core.Matching;
using SmardBot.Core.Reviews;
using SmardBot.Core.Staff;
using SmardBot.Testing.Contracts;
using Xunit;

namespace SmardBot.Testing;

/// <summary>What every review store has to do. A test class per implementation derives from it and opens an empty store.</summary>
public abstract class ReviewStoreContract : IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2027, 2, 1);
    private static readonly AnsweredEntry Causes = new("causes", "0123456789abcdef");

    private readonly Stack<IAsyncDisposable> owned = [];

    /// <summary>The store under test.</summary>
    protected IReviewStore Store { get; private set; } = null!;

    /// <summary>Opens an empty store.</summary>
    protected abstract Task<IReviewStore> OpenAsync();

    /// <inheritdoc/>
    public virtual async Task InitializeAsync() => Store = await OpenAsync();

    /// <inheritdoc/>
    public virtual async Task DisposeAsync()
    {
        while (owned.TryPop(out var last))
        {
            await last.DisposeAsync();
        }
    }

    /// <summary>Has something disposed of when the test is over, the last first.</summary>
    protected T Own<T>(T disposable)
        where T : IAsyncDisposable
    {
        owned.Push(disposable);
        return disposable;
    }

    [ContractFact]
    public async Task A_question_is_read_as_it_was_kept()
    {
        var kept = Question("what about ümläuts, \"quotes\" and 😀?") with
        {
            Outcome = TurnOutcome.Answer,
            Answered = [Causes],
            Considered = [new("causes", 0.625), new("inheritance", 0.25)],
            Times = 3,
        };

        await AddAsync(kept);

        var read = Assert.Single(await Store.ReadQuestionsAsync());
        Assert.Equal((kept.Day, kept.Channel, kept.Outcome, kept.Text, kept.Times), (read.Day, read.Channel, read.Outcome, read.Text, read.Times));
        Assert.Equal(kept.Answered, read.Answered);
        Assert.Equal(kept.Considered, read.Considered);
    }

    [ContractFact]
    public async Task The_same_question_of_a_day_is_one_with_how_often_it_came()
    {
        await AddAsync(Question("why"), Question("why"));
        await AddAsync(Question("why") with { Times = 2 });
        await AddAsync(Question("why") with { Day = Monday.AddDays(1) }, Question("why") with { Channel = "msteams" }, Question("Why") with { Outcome = TurnOutcome.OutOfScope });

        var read = await Store.ReadQuestionsAsync();

        Assert.Equal(4, read.Count);
        Assert.Equal(4, read.Single(question => question is { Text: "why", Channel: "directline" } && question.Day == Monday).Times);
        Assert.Equal(Monday.AddDays(1), read[0].Day);
    }

    [ContractFact]
    public async Task Text_that_is_no_text_does_no_harm()
    {
        await AddAsync(Question("a\0b"), Question("half \ud83d of it"));

        Assert.Equal(2, (await Store.ReadQuestionsAsync()).Count);
    }

    [ContractFact]
    public async Task Counts_grow_and_are_read_by_days()
    {
        var shown = new AnswerCount(Monday, "directline", TurnOutcome.Answer, Causes);
        var none = new AnswerCount(Monday, "directline", TurnOutcome.Fallback, null, 5);
        await Store.AddAsync(new ReviewBatch([], [shown, none], []));
        await Store.AddAsync(new ReviewBatch([], [shown with { Times = 2 }, shown with { Day = Monday.AddDays(1) }, shown with { Shown = Causes with { Hash = "fedcba9876543210" } }], []));

        var read = await Store.ReadCountsAsync(Monday, Monday);

        Assert.Equal([shown with { Times = 3 }, shown with { Shown = Causes with { Hash = "fedcba9876543210" } }, none], read);
        Assert.Equal(4, (await Store.ReadCountsAsync(Monday, Monday.AddDays(1))).Count);
        Assert.Empty(await Store.ReadCountsAsync(Monday.AddDays(-9), Monday.AddDays(-1)));
    }

    [ContractFact]
    public async Task Many_instances_count_at_the_same_time_and_lose_nothing()
    {
        var batch = new ReviewBatch(
            [Question("one"), Question("two"), Question("three")],
            [.. Enumerable.Range(0, 10).Select(number => new AnswerCount(Monday, "directline", TurnOutcome.Answer, new AnsweredEntry($"e{number}", "h")))],
            []);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Store.AddAsync(batch))));

        Assert.All(await Store.ReadCountsAsync(Monday, Monday), count => Assert.Equal(20, count.Times));
        Assert.All(await Store.ReadQuestionsAsync(), question => Assert.Equal(20, question.Times));
    }

    [ContractFact]
    public async Task Questions_and_reasons_go_with_their_day_and_counts_and_thumbs_stay()
    {
        var old = new Feedback(Monday, "directline", Causes, Thumb.Down, "too long");
        var today = old with { Day = Monday.AddDays(1), Thumb = Thumb.Up };
        var count = new AnswerCount(Monday, "directline", TurnOutcome.Answer, Causes);
        await Store.AddAsync(new ReviewBatch([Question("old"), Question("new") with { Day = Monday.AddDays(1) }], [count], [old, today]));

        Assert.Equal(2, await Store.DeleteBeforeAsync(Monday.AddDays(1)));
        Assert.Equal(0, await Store.DeleteBeforeAsync(Monday.AddDays(1)));

        Assert.Equal("new", Assert.Single(await Store.ReadQuestionsAsync()).Text);
        Assert.Equal([today, old with { Reason = null }], await Store.ReadFeedbackAsync());
        Assert.Equal([count], await Store.ReadCountsAsync(Monday, Monday));
    }

    [ContractFact]
    public async Task Questions_that_say_the_same_are_one_group_and_the_most_frequent_comes_first()
    {
        await AddAsync(Question("Can she learn to swim?"), Question("where is my bus"));
        await AddAsync(Question("can he learn to swim") with { Day = Monday.AddDays(1), Times = 4, Considered = [new("therapy", 0.5)] });
        await AddAsync(Question("can she learn to swim") with { Outcome = TurnOutcome.Answer, Answered = [Causes] });

        var groups = await Store.ReadGroupsAsync(new ReviewQuery(ReviewKind.Missed));

        Assert.Equal(["can he learn to swim", "where is my bus"], groups.Select(group => group.Text));
        Assert.Equal((5, Monday, Monday.AddDays(1)), (groups[0].Times, groups[0].First, groups[0].Last));
        Assert.Equal([new("therapy", 0.5)], groups[0].Considered);
        Assert.Equal(["can he learn to swim", "Can she learn to swim?"], (await Store.ReadGroupAsync(groups[0].Key, 10)).Select(question => question.Text));
        Assert.Equal(new ReviewCounts(2, 1, 0), await Store.CountGroupsAsync());
        Assert.Equal(groups[0].Text, (await Store.FindGroupAsync(groups[0].Key))?.Text);
        Assert.Null(await Store.FindGroupAsync("none"));
    }

    [ContractFact]
    public async Task A_group_is_decided_once_and_then_no_longer_waits()
    {
        await AddAsync(Question("why"));
        var key = (await Store.ReadGroupsAsync(new ReviewQuery()))[0].Key;
        var line = new AuditLine(new DateTimeOffset(2027, 2, 1, 0, 0, 0, TimeSpan.Zero), "ana", "Ana", "pages", "review.decided", key);

        var decided = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => Store.DecideAsync(key, ReviewDecision.Left, line))));
        await AddAsync(Question("why"));

        Assert.Single(decided, done => done);
        Assert.Empty(await Store.ReadGroupsAsync(new ReviewQuery()));
        Assert.Equal(2, Assert.Single(await Store.ReadGroupsAsync(new ReviewQuery(Decision: ReviewDecision.Left))).Times);
        Assert.Equal(new ReviewCounts(0, 0, 0), await Store.CountGroupsAsync());
    }

    [ContractFact]
    public async Task A_group_goes_with_its_last_day()
    {
        await AddAsync(Question("old"), Question("both"), Question("both") with { Day = Monday.AddDays(1) });

        await Store.DeleteBeforeAsync(Monday.AddDays(1));

        Assert.Equal("both", Assert.Single(await Store.ReadGroupsAsync(new ReviewQuery())).Text);
    }

    [ContractFact]
    public async Task Thumbs_reasons_and_how_often_an_answer_was_shown_are_read_by_entry()
    {
        var down = new Feedback(Monday, "directline", Causes, Thumb.Down, "too long");
        var shown = new AnswerCount(Monday, "directline", TurnOutcome.Answer, Causes, 2);
        await Store.AddAsync(new ReviewBatch(
            [],
            [shown, shown with { Channel = "msteams", Times = 3 }, shown with { Outcome = TurnOutcome.Confirm }, new AnswerCount(Monday, "directline", TurnOutcome.Fallback, null)],
            [down, down with { Thumb = Thumb.Up, Reason = null }, down with { Day = Monday.AddDays(1), Reason = "still too long" }]));

        Assert.Equal([new ThumbCount("causes", 1, 2)], await Store.ReadThumbsAsync(Monday));
        Assert.Equal(["still too long", "too long"], (await Store.ReadReasonsAsync("causes", 10)).Select(given => given.Reason));
        Assert.Equal([new ShownCount("causes", 5)], await Store.ReadShownAsync(Monday));
        Assert.Empty(await Store.ReadShownAsync(Monday.AddDays(1)));
    }

    private static ReviewQuestion Question(string text) => new(Monday, "directline", TurnOutcome.Fallback, text, [], []);

    private Task AddAsync(params ReviewQuestion[] questions) => Store.AddAsync(new ReviewBatch(questions, [], []));
}
