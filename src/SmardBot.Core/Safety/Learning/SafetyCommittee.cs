namespace SmardBot.Core.Safety.Learning;

/// <summary>Networks that started from different places and speak together: what one of them only happened to learn, the others outvote.</summary>
/// <remarks>Lakshminarayanan, Pritzel and Blundell, "Simple and scalable predictive uncertainty estimation using deep ensembles", 2017.</remarks>
internal sealed class SafetyCommittee
{
    // On words alone there is nothing that starts from a random place.
    private const int Members = 3;
    private const int Seed = 17;

    private readonly SafetyNetwork[] networks;

    private SafetyCommittee(SafetyNetwork[] networks) => this.networks = networks;

    /// <summary>Trains all.</summary>
    /// <param name="samples">What to learn from; their vectors all of one length, which is 0 without an encoder.</param>
    /// <param name="cancellation">Stops it.</param>
    public static SafetyCommittee Train(IReadOnlyList<LearnedSample> samples, CancellationToken cancellation)
    {
        var networks = new SafetyNetwork[samples[0].Vector.Length == 0 ? 1 : Members];
        Parallel.For(0, networks.Length, member => networks[member] = SafetyNetwork.Train(samples, Seed + member, cancellation));
        return new SafetyCommittee(networks);
    }

    /// <summary>The probability of each <see cref="SafetyClass"/>, not yet calibrated.</summary>
    public void Score(ReadOnlySpan<WordFeature> words, ReadOnlySpan<float> vector, Span<float> probabilities)
    {
        probabilities.Clear();
        Span<float> scores = stackalloc float[probabilities.Length];
        foreach (var network in networks)
        {
            network.Score(words, vector, scores);
            for (var label = 0; label < scores.Length; label++)
            {
                probabilities[label] += scores[label] / networks.Length;
            }
        }

        Vectors.SoftMax(probabilities);
    }

    /// <summary>Writes it.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(networks.Length);
        foreach (var network in networks)
        {
            network.Save(writer);
        }
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public static SafetyCommittee Load(BinaryReader reader) => new([.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => SafetyNetwork.Load(reader))]);
}
