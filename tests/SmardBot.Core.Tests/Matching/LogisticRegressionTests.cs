using SmardBot.Core.Matching;

namespace SmardBot.Core.Tests.Matching;

public class LogisticRegressionTests
{
    [Fact]
    public void Known_probabilities_are_found_again()
    {
        var random = new Random(5);
        var features = new List<double[]>();
        var outcomes = new List<bool>();
        for (var i = 0; i < 5000; i++)
        {
            var x = (random.NextDouble() * 6) - 3;
            features.Add([1, x]);
            outcomes.Add(random.NextDouble() < 1 / (1 + Math.Exp(-((2 * x) - 1))));
        }

        var model = LogisticRegression.Fit(features, outcomes);

        foreach (var x in new[] { -2.0, -0.5, 0.5, 2 })
        {
            Assert.InRange(model.Probability([1, x]) - (1 / (1 + Math.Exp(-((2 * x) - 1)))), -0.03, 0.03);
        }
    }

    [Fact]
    public void Outcomes_that_are_all_alike_give_a_finite_model()
    {
        var model = LogisticRegression.Fit([[1, 0.2], [1, 0.9]], [true, true]);

        Assert.InRange(model.Probability([1, 0.5]), 0.5, 1);
    }
}
