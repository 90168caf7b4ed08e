using System.Runtime.InteropServices;
using SmardBot.Core.Ports;
using SmardBot.Matching.Reading;

namespace SmardBot.Matching.Features;

/// <summary>Counts the features of all examples and makes the space and the examples' vectors of them.</summary>
internal sealed class FeatureSpaceBuilder(FeatureExtractor extractor, IReadOnlyList<LabelledText> examples, int[] targets, int labelCount)
{
    /// <summary>The space. Columns are ordered by how many examples they stand in, the most frequent first.</summary>
    /// <param name="minimumExamples">A feature of fewer examples is left out.</param>
    /// <param name="cancellation">Stops the counting.</param>
    /// <returns>The space, and how many columns stand in at least two examples.</returns>
    public (FeatureSpace Space, int Shared) Build(int minimumExamples, CancellationToken cancellation)
    {
        var seen = Count(cancellation);
        KeyValuePair<ulong, Occurrence>[] kept = [.. seen.Where(pair => pair.Value.Examples >= minimumExamples)
            .OrderByDescending(pair => pair.Value.Examples)
            .ThenBy(pair => pair.Key)];
        var features = Array.ConvertAll(kept, pair => pair.Key);
        var weights = Array.ConvertAll(kept, pair => MathF.Log((1f + labelCount) / (1f + pair.Value.Labels)) + 1f);
        return (new FeatureSpace(features, weights, MathF.Log(1f + labelCount) + 1f), kept.Count(pair => pair.Value.Examples > 1));
    }

    /// <summary>The vector of each example.</summary>
    public SparseVector[] Vectorize(FeatureSpace space, CancellationToken cancellation)
    {
        var vectors = new SparseVector[examples.Count];
        Parallel.For(
            0,
            vectors.Length,
            new ParallelOptions { CancellationToken = cancellation },
            () => (Message: new Message(), Counts: new FeatureCounts(), Buffer: new SparseBuffer()),
            (i, _, memory) =>
            {
                extractor.Count(examples[i].Text, memory.Message, memory.Counts);
                space.Vectorize(memory.Counts, memory.Buffer);
                vectors[i] = SparseVector.Of(memory.Buffer);
                return memory;
            },
            _ => { });
        return vectors;
    }

    private Dictionary<ulong, Occurrence> Count(CancellationToken cancellation)
    {
        var seen = new Dictionary<ulong, Occurrence>();
        var (message, counts) = (new Message(), new FeatureCounts());
        foreach (var i in Enumerable.Range(0, examples.Count).OrderBy(i => targets[i]))
        {
            cancellation.ThrowIfCancellationRequested();
            extractor.Count(examples[i].Text, message, counts);
            for (var block = 0; block < FeatureBlocks.Count; block++)
            {
                foreach (var entry in counts.Block(block))
                {
                    ref var occurrence = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, entry.Feature, out _);
                    occurrence.Examples++;
                    if (occurrence.LastLabel != targets[i] + 1)
                    {
                        occurrence.LastLabel = targets[i] + 1;
                        occurrence.Labels++;
                    }
                }
            }
        }

        return seen;
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Occurrence
    {
        public int Examples;
        public int Labels;
        public int LastLabel;
    }
}
