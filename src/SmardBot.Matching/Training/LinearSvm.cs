using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SmardBot.Matching.Training;

/// <summary>
/// One label against the rest, for a slice of labels at once: linear support vector machines with squared hinge loss, by
/// dual coordinate descent. An example is visited for all labels of the slice together and rests while none of them moves.
/// </summary>
/// <remarks>
/// Hsieh, Chang, Lin, Keerthi and Sundararajan, "A Dual Coordinate Descent Method for Large-scale Linear SVM", ICML 2008,
/// algorithm 3; class weights balance the rare label against the rest.
/// </remarks>
internal sealed class LinearSvm
{
    private const float RestShare = 0.3f;

    private readonly SvmProblem problem;
    private readonly MatchingOptions options;
    private readonly float[] norms;
    private readonly float[] positiveDiagonals = new float[LabelSlice.Width];
    private readonly float[] diagonals = new float[LabelSlice.Width];
    private readonly float[] signs = new float[LabelSlice.Width];
    private readonly float[] isLabel = new float[LabelSlice.Width];
    private readonly float[] scores = new float[LabelSlice.Width];
    private readonly float[] steps = new float[LabelSlice.Width];
    private int first;

    /// <summary>Takes the memory that one slice after the other is learned in.</summary>
    public LinearSvm(SvmProblem problem, MatchingOptions options)
    {
        this.problem = problem;
        this.options = options;
        Weights = new LabelSlice(problem.SharedCount);
        Duals = new float[problem.Targets.Length * LabelSlice.Width];
        norms = [.. problem.Shared.Select((vector, i) => vector.SquaredNorm + problem.Own[i])];
        Array.Fill(signs, -1);
    }

    /// <summary>The weights of the shared features.</summary>
    public LabelSlice Weights { get; }

    /// <summary>How much each example counts for each label, with its sign; the weight of an example's own features is this times their values.</summary>
    public float[] Duals { get; }

    /// <summary>Learns the labels from <paramref name="firstLabel"/> on; what was learned before is forgotten.</summary>
    public void Train(int firstLabel, CancellationToken cancellation)
    {
        Prepare(firstLabel);
        var order = Enumerable.Range(0, problem.Targets.Length).ToArray();
        var random = new Random(options.Seed);
        var active = order.Length;
        for (var round = 0; round < options.MostRounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            random.Shuffle(order.AsSpan(0, active));
            var worst = 0f;
            for (var place = 0; place < active;)
            {
                var violation = Visit(order[place]);
                worst = MathF.Max(worst, violation);
                if (violation < options.Tolerance * RestShare)
                {
                    active--;
                    (order[place], order[active]) = (order[active], order[place]);
                }
                else
                {
                    place++;
                }
            }

            if (worst < options.Tolerance)
            {
                if (active == order.Length)
                {
                    return;
                }

                active = order.Length;
            }
        }
    }

    private void Prepare(int firstLabel)
    {
        first = firstLabel;
        Weights.Clear();
        Array.Clear(Duals);
        Array.Clear(isLabel);
        Array.Fill(diagonals, 1);
        for (var lane = 0; lane < LabelSlice.Width && first + lane < problem.LabelCounts.Length; lane++)
        {
            var (all, positives) = (problem.Targets.Length, problem.LabelCounts[first + lane]);
            positiveDiagonals[lane] = Diagonal(all, positives);
            diagonals[lane] = Diagonal(all, all - positives);
            isLabel[lane] = 1;
        }
    }

    /// <summary>Moves what an example counts for each label to its best value.</summary>
    /// <returns>How far the furthest label was from it (the projected gradient).</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // Runs at start, where waiting for the tiers of the JIT costs more than they gain.
    private float Visit(int example)
    {
        var target = problem.Targets[example] - first;
        var isTarget = target is >= 0 and < LabelSlice.Width;
        var rest = isTarget ? diagonals[target] : 0;
        if (isTarget)
        {
            (signs[target], diagonals[target]) = (1, positiveDiagonals[target]);
        }

        SetLive(problem.AlsoRight[example], 0);
        Weights.Score(problem.Shared[example], scores);
        var duals = Duals.AsSpan(example * LabelSlice.Width, LabelSlice.Width);
        var own = Vector256.Create(problem.Own[example]);
        var norm = Vector256.Create(norms[example]);
        var furthest = Vector256<float>.Zero;
        for (var lane = 0; lane < LabelSlice.Width; lane += Vector256<float>.Count)
        {
            var sign = Vector256.LoadUnsafe(ref signs[lane]);
            var diagonal = Vector256.LoadUnsafe(ref diagonals[lane]);
            var dual = Vector256.LoadUnsafe(ref duals[lane]);
            var score = Vector256.LoadUnsafe(ref scores[lane]) + (dual * own);
            var alpha = dual * sign;
            var gradient = (sign * score) - Vector256<float>.One + (diagonal * alpha);
            var projected = Vector256.ConditionalSelect(Vector256.Equals(alpha, Vector256<float>.Zero), Vector256.Min(gradient, Vector256<float>.Zero), gradient);
            var live = Vector256.LoadUnsafe(ref isLabel[lane]);
            furthest = Vector256.Max(furthest, Vector256.Abs(projected * live));
            var updated = Vector256.Max(alpha - (gradient / (norm + diagonal)), Vector256<float>.Zero);
            var step = (updated - alpha) * sign * live;
            step.StoreUnsafe(ref steps[lane]);
            (dual + step).StoreUnsafe(ref duals[lane]);
        }

        SetLive(problem.AlsoRight[example], 1);
        if (isTarget)
        {
            (signs[target], diagonals[target]) = (-1, rest);
        }

        var violation = 0f;
        for (var i = 0; i < Vector256<float>.Count; i++)
        {
            violation = MathF.Max(violation, furthest[i]);
        }

        if (violation > 0)
        {
            Weights.Add(problem.Shared[example], steps);
        }

        return violation;
    }

    private void SetLive(int[] labels, float live)
    {
        foreach (var label in labels)
        {
            if (label >= first && label < first + LabelSlice.Width)
            {
                isLabel[label - first] = live;
            }
        }
    }

    /// <summary>As scikit-learn's class_weight="balanced": n / (2 · n of the class).</summary>
    private float Diagonal(int all, int some) => 0.5f / (options.Cost * all / (2f * Math.Max(1, some)));
}
