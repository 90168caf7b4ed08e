using SmardBot.Core.Matching;
using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Core.Safety.Learning;

/// <summary>What was learned from the examples: one network on words and sentence vectors, and one on words alone for when there are no vectors.</summary>
internal sealed class SafetyModel
{
    // What a part is worth less than the whole, in log-odds: what stands around it may take the alarm out of it.
    private static readonly float[] Discount = [0, 1, 2];

    // Words alone tell advice from a question less well.
    private const double WordsAloneDoubt = 0.9;

    private readonly Reader? withVectors;
    private readonly Reader wordsAlone;
    private readonly sbyte[] nearest;
    private readonly int dimensions;

    private SafetyModel(Reader? withVectors, Reader wordsAlone, sbyte[] nearest, int dimensions) =>
        (this.withVectors, this.wordsAlone, this.nearest, this.dimensions) = (withVectors, wordsAlone, nearest, dimensions);

    /// <summary>Reads a message.</summary>
    /// <param name="pieces">The features of each piece, the whole first.</param>
    /// <param name="kinds">What part each is.</param>
    /// <param name="vectors">The vector of each piece; empty ones where there are none.</param>
    public LearnedReading Read(IReadOnlyList<WordFeature[]> pieces, IReadOnlyList<PieceKind> kinds, IReadOnlyList<float[]> vectors)
    {
        if (pieces.Count == 0)
        {
            return LearnedReading.Nothing;
        }

        var hasVectors = withVectors is not null && vectors.All(vector => vector.Length == dimensions);
        var reader = hasVectors ? withVectors! : wordsAlone;
        var score = Score(reader.Network, pieces, kinds, hasVectors ? vectors : null);
        return score with
        {
            Advice = score.Advice - (hasVectors ? 0 : WordsAloneDoubt),
            Danger = reader.Calibration.Probability([1, score.Danger]) is var p ? Shifted(p, reader.Share) : 0,
        };
    }

    /// <summary>The examples that a vector is nearest to, and the cosines.</summary>
    /// <param name="vector">Of unit length; for an empty one there are none.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<(int Example, float Cosine)> Nearest(float[] vector, int most)
    {
        var best = new List<(int Example, float Cosine)>(most + 1);
        for (var example = 0; dimensions > 0 && vector.Length == dimensions && (example + 1) * dimensions <= nearest.Length; example++)
        {
            var sum = 0f;
            var row = nearest.AsSpan(example * dimensions, dimensions);
            for (var at = 0; at < row.Length; at++)
            {
                sum += row[at] * vector[at];
            }

            if (best.Count < most || sum > best[^1].Cosine * Quantised)
            {
                best.Insert(best.TakeWhile(item => item.Cosine * Quantised >= sum).Count(), (example, sum / Quantised));
                best.RemoveRange(Math.Min(most, best.Count), Math.Max(0, best.Count - most));
            }
        }

        return best;
    }

    /// <summary>Trains both networks, and calibrates each on messages that it has not seen.</summary>
    /// <param name="examples">What to learn from.</param>
    /// <param name="keptApart">Messages kept apart; where there are none, a third of the examples is.</param>
    /// <param name="alarms">The vectors of the alarms, in the order of the files; empty without an encoder.</param>
    /// <param name="cancellation">Stops it.</param>
    public static SafetyModel Train(IReadOnlyList<LearnedExample> examples, IReadOnlyList<LearnedExample> keptApart, IReadOnlyList<float[]> alarms, CancellationToken cancellation)
    {
        var size = examples[0].Vectors[0].Length;
        Reader? withVectors = null;
        Reader wordsAlone = null!;
        Parallel.Invoke(
            () => withVectors = size == 0 ? null : Fit(examples, keptApart, useVectors: true, cancellation),
            () => wordsAlone = Fit(examples, keptApart, useVectors: false, cancellation));
        return new SafetyModel(withVectors, wordsAlone, [.. alarms.SelectMany(vector => vector.Select(value => (sbyte)Math.Clamp(MathF.Round(value * Quantised), -127, 127)))], size);
    }

    /// <summary>Writes it.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(dimensions);
        writer.WriteArray<sbyte>(nearest);
        writer.Write(withVectors is not null);
        withVectors?.Save(writer);
        wordsAlone.Save(writer);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public static SafetyModel Load(BinaryReader reader)
    {
        var dimensions = reader.ReadInt32();
        var nearest = reader.ReadArray<sbyte>();
        var withVectors = reader.ReadBoolean() ? Reader.Load(reader) : null;
        return new SafetyModel(withVectors, Reader.Load(reader), nearest, dimensions);
    }

    /// <summary>A component of a unit vector of some hundred dimensions is small: 1 becomes more than fits, and is cut.</summary>
    private const float Quantised = 400;

    private const int Parts = 3;

    private static Reader Fit(IReadOnlyList<LearnedExample> examples, IReadOnlyList<LearnedExample> keptApart, bool useVectors, CancellationToken cancellation)
    {
        var all = SafetyCommittee.Train([.. examples.Select(Sample)], cancellation);
        var hasApart = keptApart.Any(example => example.Class <= SafetyClass.Crisis) && keptApart.Any(example => example.Class > SafetyClass.Crisis);
        var network = hasApart ? all : SafetyCommittee.Train([.. examples.Where((_, i) => i % Parts != 0).Select(Sample)], cancellation);
        var seen = (hasApart ? keptApart : examples.Where((_, i) => i % Parts == 0)).AsParallel().AsOrdered().WithCancellation(cancellation)
            .Select(example => (Score: Score(network, example.Words, example.Kinds, useVectors ? example.Vectors : null).Danger, IsDanger: example.Class <= SafetyClass.Crisis)).ToList();
        var calibration = LogisticRegression.Fit([.. seen.Select(item => new[] { 1, item.Score })], [.. seen.Select(item => item.IsDanger)]);
        var share = (double)seen.Count(item => item.IsDanger) / seen.Count;
        return new Reader(all, calibration, share);

        LearnedSample Sample(LearnedExample example) => new(example.Words[0], useVectors ? LearnedSample.Scaled(example.Vectors[0]) : [], example.Class, example.Key);
    }

    private static LearnedReading Score(SafetyCommittee network, IReadOnlyList<WordFeature[]> pieces, IReadOnlyList<PieceKind> kinds, IReadOnlyList<float[]>? vectors)
    {
        Span<float> probabilities = stackalloc float[Enum.GetValues<SafetyClass>().Length];
        var reading = LearnedReading.Nothing with { Danger = double.NegativeInfinity };
        for (var at = 0; at < pieces.Count; at++)
        {
            network.Score(pieces[at], vectors is null ? [] : LearnedSample.Scaled(vectors[at]), probabilities);
            var (emergency, crisis) = (probabilities[(int)SafetyClass.Emergency], probabilities[(int)SafetyClass.Crisis]);
            var danger = Vectors.LogOdds(emergency + crisis) - Discount[(int)kinds[at]];
            if (at == 0)
            {
                reading = reading with { Advice = Vectors.LogOdds(probabilities[(int)SafetyClass.Advice]), Sorrow = Vectors.LogOdds(probabilities[(int)SafetyClass.Sorrow]) };
            }

            if (danger > reading.Danger)
            {
                reading = reading with { Danger = danger, IsCrisis = crisis > emergency, Piece = at };
            }
        }

        return reading;
    }

    private static double Shifted(double probability, double share)
    {
        var inside = Math.Clamp(probability, 1e-9, 1 - 1e-9);
        return 1 / (1 + Math.Exp(-(Math.Log(inside / (1 - inside)) + SafetyCosts.Shift(share))));
    }

    /// <summary>A network and what its scores mean.</summary>
    private sealed record Reader(SafetyCommittee Network, LogisticRegression Calibration, double Share)
    {
        public void Save(BinaryWriter writer)
        {
            Network.Save(writer);
            Calibration.Save(writer);
            writer.Write(Share);
        }

        public static Reader Load(BinaryReader reader) => new(SafetyCommittee.Load(reader), LogisticRegression.Load(reader), reader.ReadDouble());
    }
}
