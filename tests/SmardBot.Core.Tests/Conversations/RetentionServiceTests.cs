using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Moq;
using SmardBot.Core.Conversations;
using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Matching;
using SmardBot.Core.Reviews;
using SmardBot.Testing;

namespace SmardBot.Core.Tests.Conversations;

public sealed class RetentionServiceTests
{
    private readonly SettableClock clock = new();
    private readonly InMemoryReviewStore reviews = new();

    [Fact]
    public async Task A_conversation_is_deleted_when_it_has_been_quiet_for_so_many_hours()
    {
        var store = new InMemoryConversationStore(clock);
        using var retention = Retention(store, hours: 2);
        await store.CreateAsync(new Conversation("c", "directline", null, clock.GetUtcNow()));

        clock.Advance(TimeSpan.FromMinutes(119));
        await retention.RunOnceAsync(default);
        Assert.NotNull(await store.FindAsync("c"));

        clock.Advance(TimeSpan.FromMinutes(5));
        await retention.RunOnceAsync(default);
        Assert.Null(await store.FindAsync("c"));
    }

    [Fact]
    public async Task A_question_of_the_review_list_goes_after_so_many_days()
    {
        using var retention = Retention(new InMemoryConversationStore(clock));
        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        await reviews.AddAsync(new ReviewBatch([new ReviewQuestion(day, "directline", TurnOutcome.Fallback, "why", [], [])], [], []));

        clock.Advance(TimeSpan.FromDays(90));
        await retention.RunOnceAsync(default);
        Assert.Single(await reviews.ReadQuestionsAsync());

        clock.Advance(TimeSpan.FromDays(1));
        await retention.RunOnceAsync(default);
        Assert.Empty(await reviews.ReadQuestionsAsync());
    }

    [Fact]
    public async Task Of_several_instances_one_does_the_work_of_a_period()
    {
        var store = new Mock<IConversationStore>();
        var marked = new HashSet<string>();
        store.Setup(s => s.TryMarkAsync(It.IsAny<string>(), default)).ReturnsAsync((string key, CancellationToken _) => marked.Add(key));
        using var one = Retention(store.Object);
        using var two = Retention(store.Object);

        await one.RunOnceAsync(default);
        await two.RunOnceAsync(default);
        store.Verify(s => s.DeleteIdleAsync(It.IsAny<DateTimeOffset>(), default), Times.Once);

        clock.Advance(RetentionService.Period);
        await two.RunOnceAsync(default);
        store.Verify(s => s.DeleteIdleAsync(It.IsAny<DateTimeOffset>(), default), Times.Exactly(2));
    }

    [Fact]
    public async Task It_runs_at_start_and_goes_on_after_the_store_was_away()
    {
        using var runs = new SemaphoreSlim(0);
        var store = new Mock<IConversationStore>();
        store.Setup(s => s.TryMarkAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).Returns(() =>
        {
            runs.Release();
            throw new StoreUnavailableException("away");
        });
        using var retention = Retention(store.Object);

        await retention.StartAsync(default);
        Assert.True(await runs.WaitAsync(TimeSpan.FromSeconds(20)));
        clock.Advance(RetentionService.Period);
        Assert.True(await runs.WaitAsync(TimeSpan.FromSeconds(20)));
        await retention.StopAsync(default);
    }

    private RetentionService Retention(IConversationStore store, int hours = 72) =>
        new(store, Mock.Of<ITicketStore>(), reviews, Options.Create(new PrivacyOptions { ConversationHours = hours }), clock, NullLogger<RetentionService>.Instance);
}
