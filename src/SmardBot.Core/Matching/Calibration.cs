namespace SmardBot.Core.Matching;

/// <summary>
/// Turns the raw scores of any classifier, and all else that is known of a message, into probabilities, fitted on examples that
/// the classifier had not seen (<see cref="CrossValidation"/>) and on messages that were kept apart: the probability that the
/// best entry is right, the probability that one of those that a "did you mean" would offer is, the probability that it is small talk, and a share for every label.
/// </summary>
internal sealed class Calibration
{
    /// <summary>
    /// A message that was kept apart counts as so many examples: questions that a FAQ collects are odder than those that people
    /// mostly ask, for each was written to be unlike the others.
    /// </summary>
    private const int WeightOfKeptApart = 3;

    private readonly Standardizer scale;
    private readonly LogisticRegression bestIsRight;
    private readonly LogisticRegression oneOfTheFirstIsRight;
    private readonly Standardizer smalltalkScale;
    private readonly LogisticRegression isSmalltalk;
    private readonly double sharpness;

    private Calibration(
        Standardizer scale, LogisticRegression bestIsRight, LogisticRegression oneOfTheFirstIsRight, Standardizer smalltalkScale, LogisticRegression isSmalltalk, double sharpness)
    {
        this.scale = scale;
        this.smalltalkScale = smalltalkScale;
        this.isSmalltalk = isSmalltalk;
        this.bestIsRight = bestIsRight;
        this.oneOfTheFirstIsRight = oneOfTheFirstIsRight;
        this.sharpness = sharpness;
    }

    /// <summary>The probability, 0 to 1, that the best entry is what was asked.</summary>
    public double Confidence(MatchEvidence evidence) => bestIsRight.Probability(scale.Apply(evidence.ToFeatures()));

    /// <summary>The probability, 0 to 1, that one of the best three entries is what was asked.</summary>
    public double ConfidenceInFirst(MatchEvidence evidence) => oneOfTheFirstIsRight.Probability(scale.Apply(evidence.ToFeatures()));

    /// <summary>The probability, 0 to 1, that a message is small talk.</summary>
    public double Smalltalk(SmalltalkEvidence evidence) => evidence.Best < 0 ? 0 : isSmalltalk.Probability(smalltalkScale.Apply(evidence.ToFeatures()));

    /// <summary>A probability for each label; they add up to one.</summary>
    public double[] Shares(ReadOnlySpan<float> scores) => Shares(scores, sharpness);

    /// <summary>Fits on scores of unseen examples, and of messages that were kept apart.</summary>
    /// <param name="labels">All labels.</param>
    /// <param name="ranking">Ranks the entries.</param>
    /// <param name="heldOut">Examples of the training set.</param>
    /// <param name="keptApart">Messages that were kept apart.</param>
    public static Calibration Fit(IReadOnlyList<string> labels, EntryRanking ranking, IReadOnlyList<HeldOut> heldOut, IReadOnlyList<HeldOut> keptApart)
    {
        HeldOut[] seen = [.. heldOut, .. Enumerable.Repeat(keptApart, WeightOfKeptApart).SelectMany(messages => messages)];
        MatchEvidence[] evidence = [.. seen.AsParallel().AsOrdered().Select(item => MatchEvidence.Of(labels, item.Sight, ranking.Of(item.Sight)))];
        var raw = Array.ConvertAll(evidence, item => item.ToFeatures());
        var scale = Standardizer.Fit(raw);
        var features = Array.ConvertAll(raw, scale.Apply);
        var smalltalk = Array.ConvertAll(seen, item => SmalltalkEvidence.Of(labels, item.Sight).ToFeatures());
        var smalltalkScale = Standardizer.Fit(smalltalk);
        double[] candidates = [1, 2, 3, 4, 5, 6, 8, 10, 12];
        return new Calibration(
            scale,
            LogisticRegression.Fit(features, [.. seen.Zip(evidence, (item, found) => item.Answers(labels[found.Best]))]),
            LogisticRegression.Fit(features, [.. seen.Select(item => MatchEvidence.FirstEntries(labels, ranking.Of(item.Sight), QuestionMatcher.MostSuggestions).Exists(entry => item.Answers(labels[entry])))]),
            smalltalkScale,
            LogisticRegression.Fit(Array.ConvertAll(smalltalk, smalltalkScale.Apply), Array.ConvertAll(seen, item => Labels.IsSmalltalk(item.Example.Label))),
            candidates.MaxBy(candidate => heldOut.Sum(item => Math.Log(Math.Max(Shares(item.Sight.Scores, candidate)[item.Label], 1e-12)))));
    }

    /// <summary>Writes what was fitted.</summary>
    public void Save(BinaryWriter writer)
    {
        scale.Save(writer);
        bestIsRight.Save(writer);
        oneOfTheFirstIsRight.Save(writer);
        smalltalkScale.Save(writer);
        isSmalltalk.Save(writer);
        writer.Write(sharpness);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public static Calibration Load(BinaryReader reader) =>
        new(
            Standardizer.Load(reader), LogisticRegression.Load(reader), LogisticRegression.Load(reader), Standardizer.Load(reader), LogisticRegression.Load(reader), reader.ReadDouble());

    private static double[] Shares(ReadOnlySpan<float> scores, double sharpness)
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
}
