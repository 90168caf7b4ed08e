using SmardBot.Core.Matching;

namespace SmardBot.Core.Tests.Matching;

public sealed class ChoiceModelTests
{
    private static readonly double[][] Two = [[1, 0], [0, 1]];

    [Fact]
    public void Without_examples_what_is_believed_beforehand_decides()
    {
        var probabilities = ChoiceModel.Fit([], [2, 0]).Probabilities(Two);

        Assert.Equal(1, probabilities.Sum(), 6);
        Assert.Equal(Math.Exp(2) / (Math.Exp(2) + 1), probabilities[0], 6);
    }

    [Fact]
    public void Examples_overrule_it()
    {
        var examples = Enumerable.Repeat(new ChoiceExample(Two, [false, true], 1), 50).ToArray();

        Assert.True(ChoiceModel.Fit(examples, [2, 0]).Probabilities(Two)[1] > 0.9);
    }

    [Fact]
    public void An_example_counts_as_much_as_its_weight_says()
    {
        ChoiceExample[] examples = [new(Two, [true, false], 9), new(Two, [false, true], 1)];

        Assert.InRange(ChoiceModel.Fit(examples, [0, 0]).Probabilities(Two)[0], 0.85, 0.95);
    }

    [Fact]
    public void Where_several_are_right_each_of_them_may_be_chosen()
    {
        double[][] three = [[1, 0], [1, 0], [0, 1]];
        var probabilities = ChoiceModel.Fit([.. Enumerable.Repeat(new ChoiceExample(three, [true, true, false], 1), 50)], [0, 0]).Probabilities(three);

        Assert.True(probabilities[2] < 0.1);
        Assert.Equal(probabilities[0], probabilities[1], 6);
    }

    [Fact]
    public void What_was_saved_chooses_as_before()
    {
        var model = ChoiceModel.Fit([new(Two, [true, false], 1)], [0, 0]);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        model.Save(writer);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);

        Assert.Equal(model.Probabilities(Two), ChoiceModel.Load(reader).Probabilities(Two));
    }
}
