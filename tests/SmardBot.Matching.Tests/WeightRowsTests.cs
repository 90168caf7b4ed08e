using SmardBot.Matching.Training;

namespace SmardBot.Matching.Tests;

public class WeightRowsTests
{
    [Fact]
    public void Weights_come_back_to_within_a_hundredth_of_the_largest()
    {
        var random = new Random(3);
        var rows = new WeightRows(features: 5, labels: 40);
        var weights = new float[5, 2, LabelSlice.Width];
        for (var feature = 0; feature < 5; feature++)
        {
            for (var slice = 0; slice < 2; slice++)
            {
                var row = new float[LabelSlice.Width];
                for (var lane = 0; lane < row.Length; lane++)
                {
                    row[lane] = weights[feature, slice, lane] = (random.NextSingle() - 0.5f) * (feature + 1);
                }

                rows.Set(feature, slice, row);
            }
        }

        for (var feature = 0; feature < 5; feature++)
        {
            var scores = new float[rows.PaddedLabels];
            rows.AddTo(scores, feature, -2);
            for (var label = 0; label < scores.Length; label++)
            {
                Assert.InRange(scores[label] + (2 * weights[feature, label / LabelSlice.Width, label % LabelSlice.Width]), -0.01f * (feature + 1), 0.01f * (feature + 1));
            }
        }
    }

    [Fact]
    public void A_row_of_zeros_adds_nothing()
    {
        var rows = new WeightRows(features: 1, labels: 3);
        rows.Set(0, 0, new float[LabelSlice.Width]);
        var scores = new float[rows.PaddedLabels];

        rows.AddTo(scores, 0, 1);

        Assert.All(scores, score => Assert.Equal(0, score));
    }
}
