namespace SmardBot.Matching;

/// <summary>
/// One label against the rest: a linear support vector machine with squared hinge loss, trained by dual coordinate descent.
/// </summary>
/// <remarks>
/// Hsieh, Chang, Lin, Keerthi and Sundararajan, "A Dual Coordinate Descent Method for Large-scale Linear SVM", ICML 2008,
/// algorithm 1 with the shrinking heuristic left out; class weights balance the rare label against the rest.
/// </remarks>
internal static class LinearSvm
{
    /// <summary>Trains the weights of one label.</summary>
    /// <param name="examples">All examples.</param>
    /// <param name="norms">The squared norm of each example.</param>
    /// <param name="isPositive">Whether an example has the label.</param>
    /// <param name="size">The number of features.</param>
    /// <param name="options">Cost, tolerance and rounds.</param>
    public static float[] Train(SparseVector[] examples, float[] norms, Func<int, bool> isPositive, int size, MatchingOptions options)
    {
        var weights = new float[size];
        var alphas = new float[examples.Length];
        var signs = new float[examples.Length];
        var positives = 0;
        for (var i = 0; i < examples.Length; i++)
        {
            signs[i] = isPositive(i) ? 1f : -1f;
            positives += signs[i] > 0 ? 1 : 0;
        }

        // As scikit-learn's class_weight="balanced": n / (2 · n of the class).
        var positiveDiagonal = Diagonal(options.Cost, examples.Length, positives);
        var negativeDiagonal = Diagonal(options.Cost, examples.Length, examples.Length - positives);
        var order = Enumerable.Range(0, examples.Length).ToArray();
        var random = new Random(options.Seed);
        for (var round = 0; round < options.MostRounds; round++)
        {
            random.Shuffle(order);
            var worst = 0f;
            foreach (var i in order)
            {
                var diagonal = signs[i] > 0 ? positiveDiagonal : negativeDiagonal;
                var gradient = (signs[i] * Dot(weights, examples[i])) - 1f + (diagonal * alphas[i]);
                var projected = alphas[i] == 0f ? MathF.Min(gradient, 0f) : gradient;
                if (MathF.Abs(projected) < 1e-6f)
                {
                    continue;
                }

                worst = MathF.Max(worst, MathF.Abs(projected));
                var updated = MathF.Max(alphas[i] - (gradient / (norms[i] + diagonal)), 0f);
                AddScaled(weights, examples[i], (updated - alphas[i]) * signs[i]);
                alphas[i] = updated;
            }

            if (worst < options.Tolerance)
            {
                break;
            }
        }

        return weights;
    }

    private static float Diagonal(float cost, int all, int some) => 0.5f / (cost * all / (2f * Math.Max(1, some)));

    private static float Dot(float[] weights, SparseVector example)
    {
        var indices = example.Indices.Span;
        var values = example.Values.Span;
        var sum = 0f;
        for (var i = 0; i < indices.Length; i++)
        {
            sum += weights[indices[i]] * values[i];
        }

        return sum;
    }

    private static void AddScaled(float[] weights, SparseVector example, float factor)
    {
        var indices = example.Indices.Span;
        var values = example.Values.Span;
        for (var i = 0; i < indices.Length; i++)
        {
            weights[indices[i]] += factor * values[i];
        }
    }
}
