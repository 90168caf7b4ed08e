using SmardBot.Core.Matching;

namespace SmardBot.Core.Tests.Matching;

public sealed class BandsTests
{
    private static readonly MatcherOptions Options = new();

    [Fact]
    public void Where_confidence_proves_wrong_at_the_top_the_band_goes_up()
    {
        var kept = Messages(0.97, right: 200, wrong: 1).Concat(Messages(0.85, right: 30, wrong: 30));

        Assert.True(Bands.Fit([.. kept], Options).AnswerFrom > 0.85);
    }

    [Fact]
    public void Where_everything_was_right_the_most_is_answered()
    {
        var kept = Messages(0.97, right: 200, wrong: 0).Concat(Messages(0.81, right: 60, wrong: 0));

        Assert.InRange(Bands.Fit([.. kept], Options).AnswerFrom, 0.75, 0.81);
    }

    [Fact]
    public void A_dearer_wrong_answer_never_lowers_the_band()
    {
        (double, bool)[] kept = [.. Messages(0.95, 150, 2), .. Messages(0.9, 60, 4), .. Messages(0.83, 60, 9)];

        var cheap = Bands.Fit(kept, new MatcherOptions { WrongAnswerCost = 3 }).AnswerFrom;
        var dear = Bands.Fit(kept, new MatcherOptions { WrongAnswerCost = 30 }).AnswerFrom;

        Assert.True(dear >= cheap, $"{dear} for the dearer, {cheap} for the cheaper");
    }

    [Fact]
    public void Without_messages_kept_apart_the_costs_alone_decide() =>
        Assert.Equal(0.9, Bands.Fit([.. Messages(0.9, 50, 0)], Options).AnswerFrom, 3);

    private static IEnumerable<(double Confidence, bool IsRight)> Messages(double confidence, int right, int wrong) =>
        Enumerable.Repeat((confidence, true), right).Concat(Enumerable.Repeat((confidence, false), wrong));
}
