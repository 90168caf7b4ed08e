using System.Runtime.InteropServices;

namespace SmardBot.Matching;

/// <summary>
/// The features of a training set with their weights: (1 + ln tf) · (ln((1 + K) / (1 + cf)) + 1), where K is the number
/// of labels and cf the number of labels whose examples contain the feature (inverse class frequency). Each block is
/// normalised on its own (L2). A feature that was never seen is none, but counts in the norm of its block, so that a
/// text of strange words gets low scores.
/// </summary>
internal sealed class FeatureSpace
{
    private readonly Dictionary<ulong, int> index;
    private readonly float[] weights;
    private readonly float unseenWeight;

    private FeatureSpace(Dictionary<ulong, int> index, float[] weights, float unseenWeight)
    {
        this.index = index;
        this.weights = weights;
        this.unseenWeight = unseenWeight;
    }

    /// <summary>How many features there are.</summary>
    public int Size => weights.Length;

    /// <summary>The space of counted examples.</summary>
    /// <param name="examples">Counts of each example, a dictionary a block.</param>
    /// <param name="labels">The label of each example, from 0.</param>
    /// <param name="labelCount">How many labels there are.</param>
    /// <param name="minimumExamples">A feature of fewer examples is left out.</param>
    public static FeatureSpace Build(IReadOnlyList<Dictionary<ulong, int>[]> examples, IReadOnlyList<int> labels, int labelCount, int minimumExamples)
    {
        var seen = new Dictionary<ulong, Occurrence>();
        foreach (var i in Enumerable.Range(0, examples.Count).OrderBy(i => labels[i]))
        {
            foreach (var block in examples[i])
            {
                foreach (var feature in block.Keys)
                {
                    ref var occurrence = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, feature, out _);
                    occurrence.Examples++;
                    if (occurrence.LastLabel != labels[i] + 1)
                    {
                        occurrence.LastLabel = labels[i] + 1;
                        occurrence.Labels++;
                    }
                }
            }
        }

        var kept = seen.Where(pair => pair.Value.Examples >= minimumExamples).ToArray();
        var columns = new Dictionary<ulong, int>(kept.Length);
        var classWeights = new float[kept.Length];
        foreach (var (feature, occurrence) in kept)
        {
            classWeights[columns.Count] = MathF.Log((1f + labelCount) / (1f + occurrence.Labels)) + 1f;
            columns.Add(feature, columns.Count);
        }

        return new FeatureSpace(columns, classWeights, MathF.Log(1f + labelCount) + 1f);
    }

    /// <summary>The vector of counted features; blocks that the text has nothing of leave their share to the others.</summary>
    public SparseVector Vectorize(Dictionary<ulong, int>[] blocks) => Vectorize(blocks, stackalloc int[blocks.Length]);

    /// <summary>The vector of counted features, and where each block ends in it.</summary>
    public SparseVector Vectorize(Dictionary<ulong, int>[] blocks, Span<int> ends)
    {
        var size = blocks.Sum(block => block.Count);
        var indices = new int[size];
        var values = new float[size];
        var count = 0;
        var share = 1f / MathF.Sqrt(Math.Max(1, blocks.Count(block => block.Count > 0)));
        foreach (var (number, block) in blocks.Index())
        {
            var first = count;
            var norm = 0f;
            foreach (var (feature, times) in block)
            {
                var frequency = times == 1 ? 1f : 1f + MathF.Log(times);
                if (index.TryGetValue(feature, out var column))
                {
                    var value = frequency * weights[column];
                    indices[count] = column;
                    values[count++] = value;
                    norm += value * value;
                }
                else
                {
                    norm += frequency * unseenWeight * frequency * unseenWeight;
                }
            }

            var scale = norm > 0 ? share / MathF.Sqrt(norm) : 0;
            for (var i = first; i < count; i++)
            {
                values[i] *= scale;
            }

            ends[number] = count;
        }

        Array.Resize(ref indices, count);
        Array.Resize(ref values, count);
        return new SparseVector(indices, values);
    }

    /// <summary>Writes the space.</summary>
    public void Save(BinaryWriter writer)
    {
        var features = new ulong[index.Count];
        foreach (var (feature, column) in index)
        {
            features[column] = feature;
        }

        writer.Write(unseenWeight);
        writer.WriteArray<ulong>(features);
        writer.WriteArray<float>(weights);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public static FeatureSpace Load(BinaryReader reader)
    {
        var unseenWeight = reader.ReadSingle();
        var index = reader.ReadArray<ulong>().Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        return new FeatureSpace(index, reader.ReadArray<float>(), unseenWeight);
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Occurrence
    {
        public int Examples;
        public int Labels;
        public int LastLabel;
    }
}
