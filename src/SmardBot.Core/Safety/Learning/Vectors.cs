using System.Numerics;

namespace SmardBot.Core.Safety.Learning;

/// <summary>Arithmetic of vectors.</summary>
internal static class Vectors
{
    /// <summary>The sum of the products; the cosine where both are of unit length.</summary>
    public static float Dot(ReadOnlySpan<float> first, ReadOnlySpan<float> second)
    {
        var sum = Vector<float>.Zero;
        var at = 0;
        for (; at <= first.Length - Vector<float>.Count; at += Vector<float>.Count)
        {
            sum += new Vector<float>(first[at..]) * new Vector<float>(second[at..]);
        }

        var rest = Vector.Sum(sum);
        for (; at < first.Length; at++)
        {
            rest += first[at] * second[at];
        }

        return rest;
    }

    /// <summary>Makes probabilities of scores, in place.</summary>
    public static void SoftMax(Span<float> scores)
    {
        var highest = float.NegativeInfinity;
        foreach (var score in scores)
        {
            highest = Math.Max(highest, score);
        }

        var sum = 0f;
        foreach (ref var score in scores)
        {
            score = MathF.Exp(score - highest);
            sum += score;
        }

        foreach (ref var score in scores)
        {
            score /= sum;
        }
    }

    /// <summary>The log-odds of a probability, kept finite.</summary>
    public static float LogOdds(float probability)
    {
        var inside = Math.Clamp(probability, 1e-7f, 1 - 1e-6f);
        return MathF.Log(inside / (1 - inside));
    }
}
