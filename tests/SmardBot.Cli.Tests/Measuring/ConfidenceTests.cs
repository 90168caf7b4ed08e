using SmardBot.Cli.Measuring;

namespace SmardBot.Cli.Tests.Measuring;

public class ConfidenceTests
{
    [Fact]
    public void A_confidence_that_means_what_it_says_has_no_calibration_error()
    {
        var predictions = Enumerable.Range(0, 100).Select(i => (0.75, i % 4 != 0));

        Assert.Equal(0, new Reliability(predictions).ExpectedCalibrationError, 9);
    }

    [Fact]
    public void Overconfidence_is_the_distance_weighted_by_the_bins()
    {
        var reliability = new Reliability([(0.95, false), (0.95, true), (0.15, false), (1, true)]);

        Assert.Equal(10, reliability.Bins.Count);
        Assert.Equal(3, reliability.Bins[9].Count);
        Assert.Equal(((3 * ((2.9 / 3) - (2.0 / 3))) + 0.15) / 4, reliability.ExpectedCalibrationError, 9);
    }

    [Fact]
    public void No_predictions_make_no_error() => Assert.Equal(0, new Reliability([]).ExpectedCalibrationError);

    [Fact]
    public void The_surest_are_answered_first_and_equals_together()
    {
        var curve = new RiskCoverage([(0.9, true), (0.5, false), (0.5, true), (0.2, false)]);

        Assert.Equal([new(0.9, 0.25, 0), new(0.5, 0.75, 1.0 / 3), new(0.2, 1, 0.5)], curve.Points);
        Assert.Equal(0.75, curve.CoverageAtWrong(0.25));
        Assert.Equal(0.25, curve.CoverageAtWrong(0.1));
    }

    [Fact]
    public void The_highest_softmax_probability_stays_finite_for_any_scores()
    {
        Assert.Equal((1, 0.5), Softmax.Highest([-1e30f, 7, 7]));
        Assert.Equal((0, 1), Softmax.Highest([1e30f, -1e30f]));
    }
}
