using SmardBot.Core.Matching;

namespace SmardBot.Core.Tests.Matching;

public sealed class PlattScalingTests
{
    [Fact]
    public void Confidence_that_was_too_low_is_raised_to_what_came_true()
    {
        // Nine in ten came true at what was called 0.6, one in ten at 0.1.
        (double, bool)[] seen = [.. Enumerable.Range(0, 200).Select(i => (0.6, i % 10 != 0)), .. Enumerable.Range(0, 200).Select(i => (0.1, i % 10 == 0))];

        var scaling = PlattScaling.Fit(seen);

        Assert.InRange(scaling.Apply(0.6), 0.87, 0.93);
        Assert.InRange(scaling.Apply(0.1), 0.07, 0.13);
    }

    [Fact]
    public void The_order_of_probabilities_stays()
    {
        var scaling = PlattScaling.Fit([.. Enumerable.Range(0, 300).Select(i => (i / 300.0, i % 3 != 0 && i > 60))]);

        double[] scaled = [.. Enumerable.Range(0, 101).Select(i => scaling.Apply(i / 100.0))];

        Assert.Equal(scaled.Order(), scaled);
        Assert.All(scaled, probability => Assert.InRange(probability, 0, 1));
    }

    [Theory]
    [InlineData(99, true)]
    [InlineData(500, false)]
    public void Too_little_to_go_by_changes_nothing(int messages, bool some)
    {
        var scaling = PlattScaling.Fit([.. Enumerable.Range(0, messages).Select(i => (0.5, some && i % 2 == 0))]);

        Assert.Equal(0.42, scaling.Apply(0.42));
    }

    [Fact]
    public void It_is_the_same_when_read_again()
    {
        var scaling = PlattScaling.Fit([.. Enumerable.Range(0, 200).Select(i => (0.3, i % 2 == 0))]);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        scaling.Save(writer);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);

        Assert.Equal(scaling.Apply(0.7), PlattScaling.Load(reader).Apply(0.7));
    }
}
