namespace SmardBot.Core.Matching;

/// <summary>
/// Turns the raw scores of any classifier into probabilities, fitted on examples that the classifier had not seen
/// (<see cref="CrossValidation"/>): the probability that the best entry is right, the probability that one of those that a
/// "did you mean" would offer is, and a share for every label.
/// </summary>
internal sealed class Calibration
{
    private readonly LogisticRegression bestIsRight;
    private readonly LogisticRegression oneOfTheFirstIsRight;
    private readonly double sharpness;
    private readonly PlattScaling bestScale;
    private readonly PlattScaling firstScale;

    private Calibration(LogisticRegression bestIsRight, LogisticRegression oneOfTheFirstIsRight, double sharpness, PlattScaling bestScale, PlattScaling firstScale)
    {
        this.bestScale = bestScale;
        this.firstScale = firstScale;
        this.bestIsRight = bestIsRight;
        this.oneOfTheFirstIsRight = oneOfTheFirstIsRight;
        this.sharpness = sharpness;
    }

    /// <summary>The probability, 0 to 1, that the best entry is what was asked.</summary>
    public double Confidence(MatchEvidence evidence) => bestScale.Apply(bestIsRight.Probability(evidence.ToFeatures()));

    /// <summary>The probability, 0 to 1, that one of the best three entries is what was asked.</summary>
    public double ConfidenceInFirst(MatchEvidence evidence) => firstScale.Apply(oneOfTheFirstIsRight.Probability(evidence.ToFeatures()));

    /// <summary>A probability for each label; they add up to one.</summary>
    public double[] Shares(ReadOnlySpan<float> scores)
    {
        var shares = new double[scores.Length];
        var highest = float.MinValue;
        foreach (var score in scores)
        {
            highest = Math.Max(highest, score);
        }

        var sum = 0.0;
        for (var i = 0; i < shares.Length; i++)
        {
            sum += shares[i] = Math.Exp(sharpness * (scores[i] - highest));
        }

        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] /= sum;
        }

        return shares;
    }

    /// <summary>Fits on scores of unseen examples.</summary>
    public static Calibration Fit(IReadOnlyList<HeldOut> heldOut)
    {
        double[][] features = [.. heldOut.Select(item => item.Evidence.ToFeatures())];
        var best = LogisticRegression.Fit(features, [.. heldOut.Select(item => item.IsRight)]);
        var first = LogisticRegression.Fit(features, [.. heldOut.Select(item => item.IsAmongFirst)]);
        double[] candidates = [1, 2, 3, 4, 5, 6, 8, 10, 12];
        var sharpness = candidates.MaxBy(candidate =>
        {
            var trial = new Calibration(best, first, candidate, PlattScaling.None, PlattScaling.None);
            return heldOut.Sum(item => Math.Log(Math.Max(trial.Shares(item.Scores)[item.Label], 1e-12)));
        });
        return new Calibration(best, first, sharpness, PlattScaling.None, PlattScaling.None);
    }

    /// <summary>
    /// The same, set on messages that were kept apart. Questions that a FAQ collects are odder than those that people mostly
    /// ask, for each was written to be unlike the others; so cross-validation alone leaves confidence too low.
    /// </summary>
    public Calibration SetOn(IReadOnlyList<HeldOut> keptApart) => new(
        bestIsRight,
        oneOfTheFirstIsRight,
        sharpness,
        PlattScaling.Fit([.. keptApart.Select(item => (bestIsRight.Probability(item.Evidence.ToFeatures()), item.IsRight))]),
        PlattScaling.Fit([.. keptApart.Select(item => (oneOfTheFirstIsRight.Probability(item.Evidence.ToFeatures()), item.IsAmongFirst))]));

    /// <summary>Writes what was fitted.</summary>
    public void Save(BinaryWriter writer)
    {
        bestIsRight.Save(writer);
        oneOfTheFirstIsRight.Save(writer);
        writer.Write(sharpness);
        bestScale.Save(writer);
        firstScale.Save(writer);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public static Calibration Load(BinaryReader reader) => 
        new(LogisticRegression.Load(reader), LogisticRegression.Load(reader), reader.ReadDouble(), PlattScaling.Load(reader), PlattScaling.Load(reader));
}
