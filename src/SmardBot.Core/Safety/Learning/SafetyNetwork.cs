using System.Numerics;
using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Core.Safety.Learning;

/// <summary>
/// Tells the classes of a text apart: multinomial logistic regression on its words and marks and on its sentence vector, and a
/// small hidden layer on the vector. Trained by stochastic gradient descent with AdaGrad: quick, and the same each time.
/// </summary>
/// <remarks>Duchi, Hazan and Singer, "Adaptive subgradient methods for online learning", 2011.</remarks>
internal sealed class SafetyNetwork
{
    private const int Epochs = 8;
    private const int Units = 96;
    private const float Rate = 0.12f;
    private const float HiddenRate = 0.02f;

    private readonly float[][] ofWords;
    private readonly float[][] ofVector;
    private readonly float[][] hidden;
    private readonly float[][] ofHidden;

    private SafetyNetwork(float[][] ofWords, float[][] ofVector, float[][] hidden, float[][] ofHidden) =>
        (this.ofWords, this.ofVector, this.hidden, this.ofHidden) = (ofWords, ofVector, hidden, ofHidden);

    private int Classes => ofWords.Length;

    /// <summary>Trains.</summary>
    /// <param name="samples">What to learn from; their vectors all of one length, which is 0 without an encoder.</param>
    /// <param name="seed">Where it starts from: networks of other seeds make other mistakes.</param>
    /// <param name="cancellation">Stops it.</param>
    public static SafetyNetwork Train(IReadOnlyList<LearnedSample> samples, int seed, CancellationToken cancellation)
    {
        var classes = Enum.GetValues<SafetyClass>().Length;
        var size = samples[0].Vector.Length;
        var units = size == 0 ? 0 : Units;
        var random = new Random(seed);
        var model = new SafetyNetwork(
            Zeros(classes, WordFeatures.Size), Zeros(classes, size), Randoms(units, size, MathF.Sqrt(2), random), Randoms(classes, units, 0.1f, random));
        var steps = new SafetyNetwork(Zeros(classes, WordFeatures.Size), Zeros(classes, size), Zeros(units, size), Zeros(classes, units));
        var (probabilities, active, back) = (new float[classes], new float[units], new float[units]);
        var order = Enumerable.Range(0, samples.Count).ToArray();
        var places = new uint[samples.Count];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            var turn = (uint)random.Next();
            for (var at = 0; at < places.Length; at++)
            {
                places[at] = Mixed(samples[order[at]].Key, turn);
            }

            Array.Sort(places, order);
            foreach (var at in order)
            {
                cancellation.ThrowIfCancellationRequested();
                model.Learn(steps, samples[at], probabilities, active, back);
            }
        }

        return model;
    }

    /// <summary>The score of each <see cref="SafetyClass"/>.</summary>
    public void Score(ReadOnlySpan<WordFeature> words, ReadOnlySpan<float> vector, Span<float> scores) =>
        Score(words, vector, stackalloc float[hidden.Length], scores);

    /// <summary>Writes it.</summary>
    public void Save(BinaryWriter writer)
    {
        foreach (var rows in new[] { ofWords, ofVector, hidden, ofHidden })
        {
            writer.Write(rows.Length);
            foreach (var row in rows)
            {
                writer.WriteArray<float>(row);
            }
        }
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public static SafetyNetwork Load(BinaryReader reader)
    {
        return new SafetyNetwork(Rows(), Rows(), Rows(), Rows());

        float[][] Rows() => [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadArray<float>())];
    }

    private void Score(ReadOnlySpan<WordFeature> words, ReadOnlySpan<float> vector, Span<float> active, Span<float> scores)
    {
        for (var unit = 0; unit < active.Length; unit++)
        {
            active[unit] = vector.IsEmpty ? 0 : Math.Max(0, Vectors.Dot(hidden[unit], vector));
        }

        for (var label = 0; label < Classes; label++)
        {
            var sum = vector.IsEmpty ? 0f : Vectors.Dot(ofVector[label], vector) + Vectors.Dot(ofHidden[label], active);
            foreach (var (at, value) in words)
            {
                sum += ofWords[label][at] * value;
            }

            scores[label] = sum;
        }
    }

    private void Learn(SafetyNetwork steps, LearnedSample sample, float[] probabilities, float[] active, float[] back)
    {
        Score(sample.Words, sample.Vector, active, probabilities);
        Vectors.SoftMax(probabilities);
        Array.Clear(back);
        for (var label = 0; label < Classes; label++)
        {
            var error = probabilities[label] - (label == (int)sample.Class ? 1 : 0);
            foreach (var (at, value) in sample.Words)
            {
                var gradient = error * value;
                steps.ofWords[label][at] += gradient * gradient;
                ofWords[label][at] -= Rate * gradient / MathF.Sqrt(steps.ofWords[label][at] + 1e-6f);
            }

            for (var unit = 0; unit < back.Length; unit++)
            {
                back[unit] += error * ofHidden[label][unit];
            }

            Step(ofVector[label], steps.ofVector[label], sample.Vector, error, Rate);
            Step(ofHidden[label], steps.ofHidden[label], active, error, HiddenRate);
        }

        for (var unit = 0; unit < back.Length; unit++)
        {
            if (active[unit] > 0)
            {
                Step(hidden[unit], steps.hidden[unit], sample.Vector, back[unit], HiddenRate);
            }
        }
    }

    private static void Step(float[] weights, float[] squares, float[] values, float error, float rate)
    {
        for (var at = 0; at <= values.Length - Vector<float>.Count; at += Vector<float>.Count)
        {
            var gradient = new Vector<float>(values, at) * error;
            var square = new Vector<float>(squares, at) + (gradient * gradient);
            square.CopyTo(squares, at);
            (new Vector<float>(weights, at) - (gradient * rate / Vector.SquareRoot(square + new Vector<float>(1e-6f)))).CopyTo(weights, at);
        }
    }

    /// <summary>The last step of MurmurHash3: another order each time, in which a sample's place depends on none of the others.</summary>
    private static uint Mixed(uint key, uint turn)
    {
        var mixed = key ^ turn;
        mixed = (mixed ^ (mixed >> 16)) * 0x85EBCA6Bu;
        mixed = (mixed ^ (mixed >> 13)) * 0xC2B2AE35u;
        return mixed ^ (mixed >> 16);
    }

    private static float[][] Zeros(int count, int size) => [.. Enumerable.Range(0, count).Select(_ => new float[size])];

    private static float[][] Randoms(int count, int size, float scale, Random random) =>
        [.. Zeros(count, size).Select(row => Array.ConvertAll(row, _ => ((random.NextSingle() * 2) - 1) * scale * MathF.Sqrt(3f / size)))];
}
