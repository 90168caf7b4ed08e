namespace SmardBot.Cli.Measuring;

/// <summary>The confidence of raw scores that no calibration has been fitted to.</summary>
public static class Softmax
{
    /// <summary>The largest softmax probability and whose it is.</summary>
    /// <param name="scores">Raw scores, at least one.</param>
    public static (int Best, double Probability) Highest(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        var sum = 0.0;
        foreach (var score in scores)
        {
            sum += Math.Exp(score - scores[best]);
        }

        return (best, 1 / sum);
    }
}
