using SmardBot.Classifier.Learning;

namespace SmardBot.Classifier.Tests.Learning;

public class WeightRowsTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(41)]
    public void Weights_come_back_to_within_a_hundredth_of_the_largest(int labels)
    {
        var random = new Random(3);
        var rows = new WeightRows(features: 5, labels);
        var weights = Enumerable.Range(0, 5).Select(feature => Enumerable.Range(0, labels).Select(_ => (random.NextSingle() - 0.5f) * (feature + 1)).ToArray()).ToArray();
        foreach (var (feature, row) in weights.Index())
        {
            rows.Set(feature, row);
        }

        for (var feature = 0; feature < 5; feature++)
        {
            var scores = new float[rows.PaddedLabels];
            rows.AddTo(scores, feature, -2);
            Assert.All(Enumerable.Range(0, labels), label => Assert.InRange(scores[label] + (2 * weights[feature][label]), -0.01f * (feature + 1), 0.01f * (feature + 1)));
            Assert.All(scores[labels..], score => Assert.Equal(0, score));
        }
    }

    [Fact]
    public void A_row_of_zeros_adds_nothing()
    {
        var rows = new WeightRows(features: 1, labels: 3);
        rows.Set(0, new float[3]);
        var scores = new float[rows.PaddedLabels];

        rows.AddTo(scores, 0, 1);

        Assert.All(scores, score => Assert.Equal(0, score));
    }

    [Fact]
    public void What_was_saved_weighs_the_same()
    {
        var rows = new WeightRows(features: 2, labels: 9);
        rows.Set(1, [1, 2, 3, 4, 5, 6, 7, 8, -9]);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        rows.Save(writer);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        var loaded = WeightRows.Load(reader);
        var (one, other) = (new float[rows.PaddedLabels], new float[rows.PaddedLabels]);

        rows.AddTo(one, 1, 0.5f);
        loaded.AddTo(other, 1, 0.5f);

        Assert.Equal(9, loaded.Labels);
        Assert.Equal(one, other);
    }
}
