using System.Runtime.InteropServices;
using SmardBot.Classifier.Reading;
using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Classifier.Features;

/// <summary>Counts the features of all examples and makes the space and the examples' vectors of them.</summary>
internal sealed class FeatureSpaceBuilder(FeatureExtractor extractor, IReadOnlyList<LabelledText> examples, int[] targets, int labelCount)
{
    /// <summary>Features that stand in no example weigh more in the norm than the rarest that do: it tells more about what is outside.</summary>
    private const float UnseenFactor = 1.5f;

    /// <summary>What a feature weighs that stands with one label only, such as those that were left out for standing in one example.</summary>
    private readonly float rarestWeight = Weight(labelCount, 1);

    /// <summary>The space. Columns are ordered by how many examples they stand in, the most frequent first.</summary>
    /// <param name="minimumExamples">A feature of fewer examples is left out.</param>
    /// <param name="most">At most so many features are kept, the most frequent.</param>
    /// <param name="cancellation">Stops the counting.</param>
    public FeatureSpace Build(int minimumExamples, int most, CancellationToken cancellation)
    {
        var seen = Count(minimumExamples > 1 ? Repeats(cancellation) : null, cancellation);
        KeyValuePair<ulong, Occurrence>[] kept = [.. seen.Where(pair => pair.Value.Examples >= minimumExamples)
            .OrderByDescending(pair => pair.Value.Examples)
            .ThenBy(pair => pair.Key)
            .Take(most)];
        var features = Array.ConvertAll(kept, pair => pair.Key);
        var weights = Array.ConvertAll(kept, pair => Weight(labelCount, pair.Value.Labels));
        return new FeatureSpace(features, weights, UnseenFactor * Weight(labelCount, 0));
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
                space.Vectorize(memory.Counts, memory.Buffer, rarestWeight);
                vectors[i] = SparseVector.Of(memory.Buffer);
                return memory;
            },
            _ => { });
        return vectors;
    }

    private static float Weight(int labelCount, int labelsWithIt) => MathF.Log((1f + labelCount) / (1f + labelsWithIt)) + 1f;

    private RepeatFilter Repeats(CancellationToken cancellation)
    {
        var filter = new RepeatFilter();
        foreach (var (_, feature) in Features(cancellation))
        {
            filter.Add(feature);
        }

        return filter;
    }

    private Dictionary<ulong, Occurrence> Count(RepeatFilter? repeats, CancellationToken cancellation)
    {
        var seen = new Dictionary<ulong, Occurrence>();
        foreach (var (label, feature) in Features(cancellation))
        {
            if (repeats is not null && !repeats.IsRepeated(feature))
            {
                continue;
            }

            ref var occurrence = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, feature, out _);
            occurrence.Examples++;
            if (occurrence.LastLabel != label + 1)
            {
                occurrence.LastLabel = label + 1;
                occurrence.Labels++;
            }
        }

        return seen;
    }

    /// <summary>The features of all examples with the label, label after label.</summary>
    private IEnumerable<(int Label, ulong Feature)> Features(CancellationToken cancellation)
    {
        var (message, counts) = (new Message(), new FeatureCounts());
        foreach (var i in Enumerable.Range(0, examples.Count).OrderBy(i => targets[i]))
        {
            cancellation.ThrowIfCancellationRequested();
            extractor.Count(examples[i].Text, message, counts);
            for (var place = 0; place < counts.Count; place++)
            {
                yield return (targets[i], counts[place]);
            }
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Occurrence
    {
        public int Examples;
        public int Labels;
        public int LastLabel;
    }
}
