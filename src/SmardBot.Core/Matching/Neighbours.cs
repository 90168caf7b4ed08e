using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SmardBot.Core.Language;
using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Core.Matching;

/// <summary>The examples by their meaning: a signed byte a dimension, so that all of them are compared with a message in less than a millisecond.</summary>
internal sealed class Neighbours
{
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
    public NearestExamples Find(ReadOnlySpan<float> vector)
    {
        var found = new NearestExamples(isEntry);
        if (vector.Length != dimensions || dimensions == 0)
        {
            return found;
        }

        Span<sbyte> cut = stackalloc sbyte[dimensions];
        var scale = Quantize(vector, cut);
        for (var i = 0; i < scales.Length; i++)
        {
            found.Add(labels[i], scale * scales[i] * Dot(cut, cells.AsSpan(i * dimensions, dimensions)));
        }

        return found;
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
