using SmardBot.Cli.Measuring;

namespace SmardBot.Cli.Tests.Measuring;

public class ConfusionMatrixTests
{
    [Fact]
    public void It_counts_what_was_taken_for_what()
    {
        var matrix = Of(("a", "a"), ("a", "b"), ("a", "b"), ("b", "b"), ("c", "a"));

        Assert.Equal(["a", "b", "c"], matrix.Labels);
        Assert.Equal(0.4, matrix.Accuracy);
        Assert.Equal([new Confusion("a", "b", 2), new Confusion("c", "a", 1)], matrix.Worst());
    }

    [Fact]
    public void Macro_F1_counts_each_label_alike()
    {
        var matrix = Of(("a", "a"), ("a", "a"), ("a", "b"), ("b", "b"), ("c", "a"));

        Assert.Equal(2.0 * 2 / (3 + 3), matrix.F1("a"), 9);
        Assert.Equal(2.0 * 1 / (1 + 2), matrix.F1("b"), 9);
        Assert.Equal(0, matrix.F1("c"));
        Assert.Equal((matrix.F1("a") + matrix.F1("b")) / 3, matrix.MacroF1, 9);
    }

    [Fact]
    public void Nothing_counted_gives_zero()
    {
        Assert.Equal(0, new ConfusionMatrix().Accuracy);
        Assert.Equal(0, new ConfusionMatrix().MacroF1);
    }

    private static ConfusionMatrix Of(params (string Actual, string Predicted)[] predictions)
    {
        var matrix = new ConfusionMatrix();
        foreach (var (actual, predicted) in predictions)
        {
            matrix.Add(actual, predicted);
        }

        return matrix;
    }
}
