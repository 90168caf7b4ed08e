using FsCheck;
using FsCheck.Fluent;
using SmardBot.Cli.Measuring;

namespace SmardBot.Cli.Tests.Measuring;

public class DetectionTests
{
    [Fact]
    public void Scores_that_part_the_two_sides_get_one_and_the_reverse_zero()
    {
        Assert.Equal(1, Detection.Auroc([0.8, 0.9], [0.1, 0.2]));
        Assert.Equal(0, Detection.Auroc([0.1, 0.2], [0.8, 0.9]));
        Assert.Equal(0.5, Detection.Auroc([0.5, 0.5], [0.5]));
    }

    [Fact]
    public void Auroc_is_the_share_of_pairs_in_the_right_order() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll<byte[], byte[]>((some, others) =>
        {
            double[] inside = [.. some.Append((byte)3).Select(value => value % 7 / 7.0)];
            double[] outside = [.. others.Append((byte)3).Select(value => value % 7 / 7.0)];
            var pairs = inside.SelectMany(one => outside.Select(other => one > other ? 1 : one < other ? 0 : 0.5)).Average();
            return Math.Abs(Detection.Auroc(inside, outside) - pairs) < 1e-9;
        }));

    [Fact]
    public void The_false_positive_rate_counts_what_passes_with_95_percent_in_scope()
    {
        double[] inside = [.. Enumerable.Range(1, 100).Select(i => (double)i)];

        Assert.Equal(0.5, Detection.FalsePositiveRate(inside, [5, 5.5, 6, 50]), 9);
        Assert.Equal(0, Detection.FalsePositiveRate(inside, [5.9, 1]));
        Assert.Equal(1, Detection.FalsePositiveRate(inside, [6, 7]));
    }

    [Fact]
    public void Nothing_on_one_side_is_refused() =>
        Assert.Throws<ArgumentException>(() => Detection.Auroc([1], []));
}
