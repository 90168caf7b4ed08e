namespace SmardBot.Core.Matching;

/// <summary>Logistic regression of a few features by Newton's method with a little L2 (Platt scaling with more than one score).</summary>
/// <remarks>Platt, "Probabilistic Outputs for Support Vector Machines", 1999; the targets are smoothed as there.</remarks>
internal sealed class LogisticRegression
{
    private const double Ridge = 1e-2;
    private const int Rounds = 25;

    private readonly double[] weights;

    private LogisticRegression(double[] weights) => this.weights = weights;

    /// <summary>Fits the probability of true.</summary>
    public static LogisticRegression Fit(IReadOnlyList<double[]> features, IReadOnlyList<bool> outcomes)
    {
        var size = features[0].Length;
        double positives = outcomes.Count(outcome => outcome);
        var high = (positives + 1) / (positives + 2);
        var low = 1 / (outcomes.Count - positives + 2);
        var model = new LogisticRegression(new double[size]);
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[size];
            var hessian = new double[size, size];
            for (var i = 0; i < size; i++)
            {
                gradient[i] = Ridge * model.weights[i];
                hessian[i, i] = Ridge;
            }

            for (var n = 0; n < features.Count; n++)
            {
                var probability = model.Probability(features[n]);
                var error = probability - (outcomes[n] ? high : low);
                var curvature = Math.Max(probability * (1 - probability), 1e-9);
                for (var i = 0; i < size; i++)
                {
                    gradient[i] += error * features[n][i];
                    for (var j = 0; j < size; j++)
                    {
                        hessian[i, j] += curvature * features[n][i] * features[n][j];
                    }
                }
            }

            var step = Solve(hessian, gradient);
            for (var i = 0; i < size; i++)
            {
                model.weights[i] -= Math.Clamp(step[i], -5, 5);
            }

            if (step.Max(Math.Abs) < 1e-6)
            {
                break;
            }
        }

        return model;
    }

    /// <summary>The probability of true, 0 to 1.</summary>
    public double Probability(double[] features)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * features[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>Writes the weights.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(weights.Length);
        foreach (var weight in weights)
        {
            writer.Write(weight);
        }
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public static LogisticRegression Load(BinaryReader reader)
    {
        var weights = new double[reader.ReadInt32()];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = reader.ReadDouble();
        }

        return new LogisticRegression(weights);
    }

    /// <summary>Gaussian elimination with pivoting.</summary>
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        var result = (double[])right.Clone();
        for (var column = 0; column < size; column++)
        {
            var pivot = Enumerable.Range(column, size - column).MaxBy(row => Math.Abs(matrix[row, column]));
            for (var k = 0; k < size; k++)
            {
                (matrix[column, k], matrix[pivot, k]) = (matrix[pivot, k], matrix[column, k]);
            }

            (result[column], result[pivot]) = (result[pivot], result[column]);
            for (var row = column + 1; row < size; row++)
            {
                var factor = matrix[row, column] / matrix[column, column];
                for (var k = column; k < size; k++)
                {
                    matrix[row, k] -= factor * matrix[column, k];
                }

                result[row] -= factor * result[column];
            }
        }

        for (var row = size - 1; row >= 0; row--)
        {
            for (var k = row + 1; k < size; k++)
            {
                result[row] -= matrix[row, k] * result[k];
            }

            result[row] /= matrix[row, row];
        }

        return result;
    }
}
