using Microsoft.Extensions.DependencyInjection;
using SmardBot.Core.Matching;
using SmardBot.Core.Safety;
using SmardBot.Testing;

namespace SmardBot.Core.Tests.FrontDoor;

public sealed class AfterAnAlarmTests(AfterAnAlarmTests.ClockedBot clocked) : IClassFixture<AfterAnAlarmTests.ClockedBot>
{
    private const string Emergency = "my baby has stopped breathing";
    private const string Crisis = "I want to end my life";
    private const string Ordinary = "what causes SMARD1?";

    private readonly Talk talk = new(clocked.Bot);

    [Theory]
    [InlineData(Emergency, SafetyLevel.Emergency, "**If someone is in danger now: Call")]
    [InlineData(Crisis, SafetyLevel.Crisis, "I am glad that you are writing.")]
    public async Task An_ordinary_question_is_answered_with_the_contacts_above_it(string alarm, SafetyLevel care, string above)
    {
        await talk.Says(alarm);

        var result = await talk.Says(Ordinary);

        Assert.Equal((TurnOutcome.Answer, care), (result.Outcome, result.Care));
        Assert.StartsWith(above, talk.Reply, StringComparison.Ordinal);
        Assert.Contains("IGHMBP2", talk.Reply, StringComparison.Ordinal);
        Assert.StartsWith(above, result.Above, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_contacts_go_after_half_an_hour()
    {
        await talk.Says(Crisis, TurnOutcome.Crisis);
        clocked.Clock.Advance(RecentAlarms.Lasts);

        var result = await talk.Says(Ordinary);

        Assert.Equal(SafetyLevel.Clear, result.Care);
        Assert.DoesNotContain("day and night", talk.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("This is not an emergency")]
    [InlineData("it was a false alarm")]
    public async Task An_emergency_is_taken_back_in_words(string words)
    {
        await talk.Says(Emergency, TurnOutcome.Emergency);

        await talk.Says(words, TurnOutcome.Smalltalk);

        Assert.Equal(SafetyLevel.Clear, (await talk.Says(Ordinary)).Care);
    }

    [Theory]
    [InlineData("I'm fine")]
    [InlineData("I am safe")]
    public async Task Saying_that_one_is_fine_does_not_take_away_the_lines_of_a_crisis(string words)
    {
        await talk.Says(Crisis, TurnOutcome.Crisis);
        await talk.Says(words);

        Assert.Equal(SafetyLevel.Crisis, (await talk.Says(Ordinary)).Care);
    }

    [Fact]
    public async Task The_same_alarm_again_gets_a_short_reply_in_other_words_and_another_alarm_its_own()
    {
        await talk.Says(Emergency, TurnOutcome.Emergency);
        var first = talk.Reply;
        await talk.Says("she is blue and not breathing", TurnOutcome.Emergency);
        var second = talk.Reply;
        await talk.Says(Crisis, TurnOutcome.Crisis);

        Assert.Contains("I go on answering", first, StringComparison.Ordinal);
        Assert.True(second.Length < first.Length, second);
        Assert.Contains("911", second, StringComparison.Ordinal);
        Assert.Contains("You do not have to carry that alone", talk.Reply, StringComparison.Ordinal);
    }

    /// <summary>A bot whose clock the tests set.</summary>
    public sealed class ClockedBot : IAsyncLifetime
    {
        public ClockedBot() => Bot = new Bot { Replacing = services => services.AddSingleton<TimeProvider>(Clock) };

        public SettableClock Clock { get; } = new();

        public Bot Bot { get; }

        public Task InitializeAsync() => Bot.InitializeAsync();

        public Task DisposeAsync() => Bot.DisposeAsync();
    }
}
