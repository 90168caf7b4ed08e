using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SmardBot.Core.Language;
using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Core.Matching;

/// <summary>The examples by their meaning: a signed byte a dimension, so that all of them are compared with a message in less than a millisecond.</summary>
internal sealed class Neighbours
{
    private const int MostVotes = 10;
    private const int NearestOfBest = 3;

    private readonly sbyte[] cells;
    private readonly float[] scales;
    private readonly int[] labels;
    private readonly bool[] isEntry;
    private readonly int dimensions;

    private Neighbours(sbyte[] cells, float[] scales, int[] labels, bool[] isEntry)
    {
        this.cells = cells;
        this.scales = scales;
        this.labels = labels;
        this.isEntry = isEntry;
        dimensions = scales.Length == 0 ? 0 : cells.Length / scales.Length;
    }

    /// <summary>Takes the examples of a set.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="labels">All labels, as the classifier orders them.</param>
    /// <param name="encoder">Makes vectors of them.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Neighbours Of(IReadOnlyList<LabelledText> examples, IReadOnlyList<string> labels, ITextEncoder encoder, CancellationToken cancellation)
    {
        bool[] isEntry = [.. labels.Select(Labels.IsEntry)];
        if (encoder.Dimensions == 0)
        {
            return new Neighbours([], [], [], isEntry);
        }

        var indexOf = labels.Index().ToDictionary(label => label.Item, label => label.Index, StringComparer.Ordinal);
        var vectors = encoder.EncodeExamples([.. examples.Select(example => example.ToEncode)], cancellation: cancellation);
        var cells = new sbyte[vectors.Length * encoder.Dimensions];
        var scales = new float[vectors.Length];
        for (var i = 0; i < vectors.Length; i++)
        {
            scales[i] = Quantize(vectors[i], cells.AsSpan(i * encoder.Dimensions, encoder.Dimensions));
        }

        return new Neighbours(cells, scales, [.. examples.Select(example => indexOf[example.Label])], isEntry);
    }

    /// <summary>Compares a message with all examples.</summary>
    /// <param name="vector">What the encoder made of it; an empty one is near nothing.</param>
    /// <param name="best">The label of the best entry.</param>
    public Nearness Of(ReadOnlySpan<float> vector, int best)
    {
        if (vector.Length != dimensions || dimensions == 0)
        {
            return default;
        }

        Span<sbyte> cut = stackalloc sbyte[dimensions];
        var scale = Quantize(vector, cut);
        Span<float> own = stackalloc float[NearestOfBest];
        Span<float> nearest = stackalloc float[MostVotes];
        Span<int> nearestLabels = stackalloc int[MostVotes];
        own.Fill(-1);
        nearest.Fill(-1);
        nearestLabels.Fill(-1);
        float other = -1, outside = -1;
        for (var i = 0; i < scales.Length; i++)
        {
            var cosine = scale * scales[i] * Dot(cut, cells.AsSpan(i * dimensions, dimensions));
            var label = labels[i];
            if (label == best)
            {
                Insert(own, cosine);
            }
            else if (isEntry[label])
            {
                other = MathF.Max(other, cosine);
            }
            else
            {
                outside = MathF.Max(outside, cosine);
            }

            if (cosine > nearest[^1])
            {
                var place = Insert(nearest, cosine);
                nearestLabels[place..^1].CopyTo(nearestLabels[(place + 1)..]);
                nearestLabels[place] = label;
            }
        }

        return new Nearness(own[0], (own[0] + own[1] + own[2]) / NearestOfBest, other, outside, Share(nearestLabels, best), ShareOutside(nearestLabels));
    }

    /// <summary>Writes them.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.WriteArray<sbyte>(cells);
        writer.WriteArray<float>(scales);
        writer.WriteArray<int>(labels);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public static Neighbours Load(BinaryReader reader, IReadOnlyList<string> labels) =>
        new(reader.ReadArray<sbyte>(), reader.ReadArray<float>(), reader.ReadArray<int>(), [.. labels.Select(Labels.IsEntry)]);

    private static float Share(ReadOnlySpan<int> votes, int label) => votes.Count(label) / (float)MostVotes;

    private float ShareOutside(ReadOnlySpan<int> votes)
    {
        var count = 0;
        foreach (var vote in votes)
        {
            count += vote >= 0 && !isEntry[vote] ? 1 : 0;
        }

        return count / (float)MostVotes;
    }

    /// <summary>Puts a value into a descending list and drops the last; where it stands now, or the length where it is too small.</summary>
    private static int Insert(Span<float> descending, float value)
    {
        var place = descending.Length;
        while (place > 0 && descending[place - 1] < value)
        {
            place--;
        }

        if (place < descending.Length)
        {
            descending[place..^1].CopyTo(descending[(place + 1)..]);
            descending[place] = value;
        }

        return place;
    }

    private static float Quantize(ReadOnlySpan<float> vector, Span<sbyte> cells)
    {
        var largest = 1e-9f;
        foreach (var value in vector)
        {
            largest = MathF.Max(largest, MathF.Abs(value));
        }

        var scale = largest / sbyte.MaxValue;
        for (var i = 0; i < vector.Length; i++)
        {
            cells[i] = (sbyte)MathF.Round(vector[i] / scale);
        }

        return scale;
    }

    /// <summary>Two products of signed bytes fit into a short: 2 · 127² is below 2¹⁵.</summary>
    private static int Dot(ReadOnlySpan<sbyte> one, ReadOnlySpan<sbyte> other)
    {
        var sum = Vector256<int>.Zero;
        ref var first = ref MemoryMarshal.GetReference(one);
        ref var second = ref MemoryMarshal.GetReference(other);
        var i = 0;
        for (; i <= one.Length - Vector256<sbyte>.Count; i += Vector256<sbyte>.Count)
        {
            var (lowOne, highOne) = Vector256.Widen(Vector256.LoadUnsafe(ref first, (nuint)i));
            var (lowOther, highOther) = Vector256.Widen(Vector256.LoadUnsafe(ref second, (nuint)i));
            var (low, high) = Vector256.Widen((lowOne * lowOther) + (highOne * highOther));
            sum += low + high;
        }

        var total = Vector256.Sum(sum);
        for (; i < one.Length; i++)
        {
            total += one[i] * other[i];
        }

        return total;
    }
}
