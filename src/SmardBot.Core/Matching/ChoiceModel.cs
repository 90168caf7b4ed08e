using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Core.Matching;

/// <summary>Which of several is meant: a probability for each from its own features, one weight a feature whichever it is.</summary>
/// <remarks>McFadden, "Conditional Logit Analysis of Qualitative Choice Behavior", 1974; fitted by gradient descent with momentum.</remarks>
internal sealed class ChoiceModel
{
    private const int Rounds = 300;
    private const double Rate = 0.3;
    private const double Momentum = 0.9;
    private const double Ridge = 1e-3;

    private readonly double[] weights;

    private ChoiceModel(double[] weights) => this.weights = weights;

    /// <summary>Fits it; each example counts as much as its weight says, and several of what could be chosen may be right.</summary>
    /// <param name="examples">The examples; without any what is believed beforehand stays.</param>
    /// <param name="prior">The weights that are believed beforehand.</param>
    public static ChoiceModel Fit(IReadOnlyList<ChoiceExample> examples, IReadOnlyList<double> prior)
    {
        var size = prior.Count;
        var model = new ChoiceModel([.. prior]);
        var speed = new double[size];
        var all = Math.Max(1e-9, examples.Sum(example => example.Weight));
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[size];
            foreach (var example in examples)
            {
                model.AddGradient(example, gradient);
            }

            for (var i = 0; i < size; i++)
            {
                speed[i] = (Momentum * speed[i]) - (Rate * ((gradient[i] / all) + (Ridge * (model.weights[i] - prior[i]))));
                model.weights[i] += speed[i];
            }
        }

        return model;
    }

    /// <summary>A probability for each; they add up to one.</summary>
    public double[] Probabilities(double[][] features)
    {
        var sums = Array.ConvertAll(features, Sum);
        var highest = sums.Max();
        var probabilities = Array.ConvertAll(sums, sum => Math.Exp(sum - highest));
        var all = probabilities.Sum();
        return Array.ConvertAll(probabilities, probability => probability / all);
    }

    /// <summary>Writes the weights.</summary>
    public void Save(BinaryWriter writer) => writer.WriteArray<double>(weights);

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public static ChoiceModel Load(BinaryReader reader) => new(reader.ReadArray<double>());

    private double Sum(double[] features)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * features[i];
        }

        return sum;
    }

    private void AddGradient(ChoiceExample example, double[] gradient)
    {
        var probabilities = Probabilities(example.Features);
        var right = 0.0;
        for (var i = 0; i < probabilities.Length; i++)
        {
            right += example.IsRight[i] ? probabilities[i] : 0;
        }

        for (var i = 0; i < probabilities.Length; i++)
        {
            var error = probabilities[i] - (example.IsRight[i] ? probabilities[i] / Math.Max(right, 1e-12) : 0);
            for (var j = 0; j < gradient.Length; j++)
            {
                gradient[j] += example.Weight * error * example.Features[i][j];
            }
        }
    }
}

/// <summary>What a choice is learned from.</summary>
/// <param name="Features">Of each that could be chosen.</param>
/// <param name="IsRight">Which would be right; one at least.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record ChoiceExample(double[][] Features, bool[] IsRight, double Weight);
