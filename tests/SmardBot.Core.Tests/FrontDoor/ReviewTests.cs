using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using Newtonsoft.Json.Linq;
using SmardBot.Bot;
using SmardBot.Core.Conversations;
using SmardBot.Core.Matching;
using SmardBot.Core.Reviews;

namespace SmardBot.Core.Tests.FrontDoor;

public sealed class ReviewTests(Bot bot) : IClassFixture<Bot>
{
    private readonly Talk talk = new(bot, $"user-{Guid.CreateVersion7()}");

    [Fact]
    public async Task A_question_without_an_answer_goes_masked_onto_the_review_list()
    {
        await talk.Says("my name is Anna Smith, what is the capital of Peru", TurnOutcome.OutOfScope);

        var question = (await QuestionsAsync()).Single(question => question.Text.Contains("Peru", StringComparison.Ordinal));
        Assert.Equal("my name is [name], what is the capital of Peru", question.Text);
        Assert.Equal((TurnOutcome.OutOfScope, "directline"), (question.Outcome, question.Channel));
        Assert.NotEmpty(question.Considered);
    }

    [Theory]
    [InlineData("my baby has stopped breathing and zebra", TurnOutcome.Emergency)]
    [InlineData("I want to kill myself zebra", TurnOutcome.Crisis)]
    [InlineData("what dose of ibuprofen should I give him zebra", TurnOutcome.PersonalAdvice)]
    public async Task What_the_gate_answers_is_never_on_it(string text, TurnOutcome outcome)
    {
        await talk.Says(text, outcome);
        await talk.Says("zebra crossing in London");

        Assert.DoesNotContain(await QuestionsAsync(), question => question.Text.Contains("zebra", StringComparison.Ordinal) && question.Outcome is not (TurnOutcome.OutOfScope or TurnOutcome.Fallback));
        Assert.DoesNotContain(await QuestionsAsync(), question => question.Text == text);
    }

    [Fact]
    public async Task Only_with_a_yes_the_sentence_of_a_false_alarm_is_kept_masked()
    {
        await talk.Says("my name is Anna Smith, my baby has stopped breathing giraffe", TurnOutcome.Emergency);
        await talk.Says("This is not an emergency", TurnOutcome.Smalltalk);
        Assert.Contains("May I keep your sentence", talk.Reply, StringComparison.Ordinal);
        Assert.DoesNotContain(await QuestionsAsync(), question => question.Text.Contains("giraffe", StringComparison.Ordinal));

        await talk.Says("Yes, keep my sentence", TurnOutcome.Smalltalk);

        var kept = (await QuestionsAsync()).Single(question => question.Text.Contains("giraffe", StringComparison.Ordinal));
        Assert.DoesNotContain("Smith", kept.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_counted_with_the_hash_of_its_text_and_is_not_on_the_list()
    {
        var before = await CountAsync(TurnOutcome.Answer, "causes");

        await talk.Says("what causes SMARD1?", TurnOutcome.Answer);

        Assert.Equal(before + 1, await CountAsync(TurnOutcome.Answer, "causes"));
        Assert.DoesNotContain(await QuestionsAsync(), question => question is { Text: "what causes SMARD1?", Answered: [] });
    }

    public static TheoryData<string> Shapes() => new(
        """{"type":"event","name":"webchat:activity-status/feedback","entities":[{"@type":"DislikeAction","@id":"REFERENCE","actionStatus":"CompletedActionStatus"}]}""",
        """{"type":"event","name":"webchat:activity-status/feedback","entities":[{"@type":"VoteAction","actionOption":"downvote"}]}""",
        """{"type":"invoke","name":"message/submitAction","value":{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"{\"feedbackText\":\"my son Leo is two\"}"}}}""",
        """{"type":"invoke","name":"message/submitAction","replyToId":"unknown","value":{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":{"feedbackText":"my son Leo is two"}}}}""",
        """{"type":"invoke","name":"message/submitAction","value":{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"my son Leo is two"}}}""",
        """{"type":"message","value":{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"my son Leo is two"}}}""",
        """{"type":"messageReaction","reactionsAdded":[{"type":"dislike"}]}""");

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task A_thumb_is_kept_by_answer_in_every_shape_and_a_disliked_answer_is_on_the_list(string shape)
    {
        var store = new InMemoryReviewStore();
        await using var other = await OtherAsync(services => services.AddSingleton<IReviewStore>(store));
        var conversation = new Talk(other);
        await conversation.Says("what causes SMARD1?", TurnOutcome.Answer);
        var reference = Actions(conversation.Heard[^1]).Single(action => action["@type"]!.ToString() == "DislikeAction")["@id"]!.ToString();

        await conversation.Sends(ActivityJson.Read(shape.Replace("REFERENCE", reference, StringComparison.Ordinal)));
        await conversation.Sends(ActivityJson.Read("""{"type":"event","name":"webchat:activity-status/feedback","entities":[{"@type":"DislikeAction"}]}"""));

        await other.Get<ReviewRecorder>().FlushAsync(default);
        var feedback = Assert.Single(await store.ReadFeedbackAsync());
        Assert.Equal(("causes", Thumb.Down), (feedback.Shown.Entry, feedback.Thumb));
        Assert.Equal(shape.Contains("Leo", StringComparison.Ordinal) ? "my son [name] is two" : null, feedback.Reason);
        Assert.Matches("^[0-9a-f]{16}$", feedback.Shown.Hash);
        var question = Assert.Single(await store.ReadQuestionsAsync());
        Assert.Equal(("what causes SMARD1?", TurnOutcome.Answer, "causes"), (question.Text, question.Outcome, question.Answered.Single().Entry));
    }

    [Fact]
    public async Task A_thumb_that_names_an_answer_of_nobody_is_not_kept()
    {
        var before = (await FeedbackAsync()).Count;
        await talk.Says("what causes SMARD1?", TurnOutcome.Answer);

        await talk.Sends(ActivityJson.Read("""{"type":"event","name":"webchat:activity-status/feedback","entities":[{"@type":"LikeAction","@id":"urn:smardbot:like:elsewhere"}]}"""));
        await talk.Sends(ActivityJson.Read("""{"type":"messageReaction","reactionsAdded":[{"type":"sad"}]}"""));
        await talk.Sends(ActivityJson.Read("""{"type":"invoke","name":"message/submitAction","value":{"actionName":"feedback","actionValue":7}}"""));

        Assert.Equal(before, (await FeedbackAsync()).Count);
    }

    [Fact]
    public async Task The_gate_reads_the_reason_of_a_thumb()
    {
        await talk.Says("what causes SMARD1?", TurnOutcome.Answer);

        var result = await talk.Sends(ActivityJson.Read("""{"type":"invoke","name":"message/submitAction","value":{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":{"feedbackText":"my baby has stopped breathing"}}}}"""));

        Assert.Equal(TurnOutcome.Emergency, result.Outcome);
        Assert.DoesNotContain(await FeedbackAsync(), feedback => feedback.Reason?.Contains("breathing", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Not_what_I_asked_puts_the_question_on_the_list()
    {
        await talk.Says("what causes smard1 please?", TurnOutcome.Answer);
        await talk.Says("Not what I asked");

        Assert.Contains(await QuestionsAsync(), question => question is { Text: "what causes smard1 please?", Outcome: TurnOutcome.Answer });
    }

    [Fact]
    public async Task A_store_that_is_away_breaks_no_turn_and_gets_all_of_it_later()
    {
        var away = true;
        var inner = new InMemoryReviewStore();
        var store = new Mock<IReviewStore>();
        store.Setup(s => s.AddAsync(It.IsAny<ReviewBatch>(), It.IsAny<CancellationToken>())).Returns((ReviewBatch batch, CancellationToken _) =>
            away ? Task.FromException(new StoreUnavailableException("away")) : inner.AddAsync(batch, CancellationToken.None));
        await using var other = await OtherAsync(services => services.AddSingleton(store.Object));
        var recorder = other.Get<ReviewRecorder>();

        await new Talk(other).Says("what causes SMARD1?", TurnOutcome.Answer);
        await recorder.FlushAsync(default);
        for (var i = 0; i < 3_000; i++)
        {
            recorder.Add(new ReviewQuestion(recorder.Today, "directline", TurnOutcome.Fallback, $"{i}", [], []));
        }

        await recorder.FlushAsync(default);
        away = false;
        await recorder.StopAsync(default);

        Assert.Equal(1, (await inner.ReadCountsAsync(recorder.Today, recorder.Today)).Single().Times);
        Assert.Equal(1_000, (await inner.ReadQuestionsAsync()).Count);
    }

    private static IEnumerable<JObject> Actions(Activity answer) =>
        answer.Entities.Single(entity => entity.Type == "https://schema.org/Message").Properties["potentialAction"]!.OfType<JObject>();

    private static async Task<Bot> OtherAsync(Action<IServiceCollection> replacing)
    {
        var other = new Bot { Replacing = replacing };
        await other.InitializeAsync();
        return other;
    }

    private async Task<IReviewStore> StoreAsync()
    {
        await bot.Get<ReviewRecorder>().FlushAsync(default);
        return bot.Get<IReviewStore>();
    }

    private async Task<IReadOnlyList<ReviewQuestion>> QuestionsAsync() => await (await StoreAsync()).ReadQuestionsAsync();

    private async Task<IReadOnlyList<Feedback>> FeedbackAsync() => await (await StoreAsync()).ReadFeedbackAsync();

    private async Task<long> CountAsync(TurnOutcome outcome, string entry) =>
        (await (await StoreAsync()).ReadCountsAsync(DateOnly.MinValue, DateOnly.MaxValue)).Where(count => count.Outcome == outcome && count.Shown?.Entry == entry).Sum(count => count.Times);
}
