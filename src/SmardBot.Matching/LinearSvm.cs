using System.Runtime.CompilerServices;

namespace SmardBot.Matching;

/// <summary>
/// One label against the rest: a linear support vector machine with squared hinge loss, trained by dual coordinate descent.
/// </summary>
/// <remarks>
/// Hsieh, Chang, Lin, Keerthi and Sundararajan, "A Dual Coordinate Descent Method for Large-scale Linear SVM", ICML 2008,
/// algorithm 3 (with shrinking); class weights balance the rare label against the rest.
/// </remarks>
internal static class LinearSvm
{
    /// <summary>Trains the weights of one label.</summary>
    /// <param name="examples">All examples.</param>
    /// <param name="norms">The squared norm of each example.</param>
    /// <param name="isPositive">Whether an example has the label.</param>
    /// <param name="size">The number of features.</param>
    /// <param name="options">Cost, tolerance and rounds.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // Runs once at start, where waiting for the tiers of the JIT costs more than they gain.
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
        var active = order.Length;
        var shrinkAbove = float.PositiveInfinity;
        for (var round = 0; round < options.MostRounds; round++)
        {
            random.Shuffle(order.AsSpan(0, active));
            var worst = 0f;
            for (var position = 0; position < active; position++)
            {
                var i = order[position];
                var diagonal = signs[i] > 0 ? positiveDiagonal : negativeDiagonal;
                var gradient = (signs[i] * Dot(weights, examples[i])) - 1f + (diagonal * alphas[i]);
                if (alphas[i] == 0f && gradient > 0f)
                {
                    // Far on its right side: it will hardly move again, so it rests until the others have settled.
                    if (gradient > shrinkAbove)
                    {
                        (order[position], order[active - 1]) = (order[active - 1], order[position]);
                        active--;
                        position--;
                    }

                    continue;
                }

                worst = MathF.Max(worst, MathF.Abs(gradient));
                var updated = MathF.Max(alphas[i] - (gradient / (norms[i] + diagonal)), 0f);
                AddScaled(weights, examples[i], (updated - alphas[i]) * signs[i]);
                alphas[i] = updated;
            }

            shrinkAbove = MathF.Max(worst, options.Tolerance);
            if (worst < options.Tolerance)
            {
                if (active == order.Length)
                {
                    break;
                }

                active = order.Length;
                shrinkAbove = float.PositiveInfinity;
            }
        }

        return weights;
    }

    private static float Diagonal(float cost, int all, int some) => 0.5f / (cost * all / (2f * Math.Max(1, some)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Dot(float[] weights, SparseVector example)
    {
        var indices = example.Indices;
        var values = example.Values;
        var sum = 0f;
        for (var i = 0; i < indices.Length; i++)
        {
            sum += weights[indices[i]] * values[i];
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddScaled(float[] weights, SparseVector example, float factor)
    {
        var indices = example.Indices;
        var values = example.Values;
        for (var i = 0; i < indices.Length; i++)
        {
            weights[indices[i]] += factor * values[i];
        }
    }
}
