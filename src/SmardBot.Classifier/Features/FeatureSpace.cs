using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Classifier.Features;

/// <summary>
/// The features of a training set with their weights: (1 + ln tf) · (ln((1 + K) / (1 + cf)) + 1), where K is the number
/// of labels and cf the number of labels whose examples contain the feature (inverse class frequency). Each block is
/// normalised on its own (L2). A feature that was never seen is none, but counts in the norm of its block, so that a
/// text of strange words gets low scores; so does a word without a concept in the block of concepts.
/// </summary>
/// <param name="features">The features in the order of their columns.</param>
/// <param name="weights">The weight of each.</param>
/// <param name="unseenWeight">What a feature weighs that stands in no example.</param>
internal sealed class FeatureSpace(ulong[] features, float[] weights, float unseenWeight)
{
    private readonly FeatureTable table = new(features);

    /// <summary>How many features there are.</summary>
    public int Size => weights.Length;

    /// <summary>The vector of a message's counted features.</summary>
    /// <param name="counts">The features of a message.</param>
    /// <param name="vector">Receives the columns and values.</param>
    public void Vectorize(FeatureCounts counts, SparseBuffer vector) => Vectorize(counts, vector, unseenWeight);

    /// <summary>The vector of counted features.</summary>
    /// <param name="counts">The features.</param>
    /// <param name="vector">Receives the columns and values.</param>
    /// <param name="missingWeight">What a feature weighs that has no column.</param>
    public void Vectorize(FeatureCounts counts, SparseBuffer vector, float missingWeight)
    {
        vector.Clear(counts.Count);
        for (var block = 0; block < FeatureBlocks.Count; block++)
        {
            var norm = counts.Barren(block) * unseenWeight * unseenWeight;
            foreach (var entry in counts.Block(block))
            {
                var frequency = entry.Times == 1 ? 1f : 1f + MathF.Log(entry.Times);
                var column = table.Find(entry.Feature);
                var value = frequency * (column < 0 ? missingWeight : weights[column]);
                norm += value * value;
                if (column >= 0)
                {
                    vector.Add(column, value);
                }
            }

            vector.End(block, norm > 0 ? FeatureBlocks.Length(block) / MathF.Sqrt(norm) : 0);
        }
    }

    /// <summary>Writes the space.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(unseenWeight);
        writer.WriteArray<ulong>(table.ToArray());
        writer.WriteArray<float>(weights);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public static FeatureSpace Load(BinaryReader reader)
    {
        var unseenWeight = reader.ReadSingle();
        return new FeatureSpace(reader.ReadArray<ulong>(), reader.ReadArray<float>(), unseenWeight);
    }
}
