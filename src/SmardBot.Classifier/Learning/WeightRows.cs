using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Classifier.Learning;

/// <summary>
/// The learned weights, a row a feature, a byte a weight: a scale and a signed byte a label. A quarter of the memory of
/// floats, so that more of it stays near the processor; the rounding is far below what a label is ahead by.
/// </summary>
internal sealed class WeightRows
{
    private const int Lanes = 8;

    private readonly byte[] cells;
    private readonly int stride;

    /// <summary>All zero.</summary>
    public WeightRows(int features, int labels)
        : this(new byte[checked(features * StrideFor(labels))], labels)
    {
    }

    private WeightRows(byte[] cells, int labels)
    {
        this.cells = cells;
        Labels = labels;
        stride = StrideFor(labels);
    }

    /// <summary>How many labels there are.</summary>
    public int Labels { get; }

    /// <summary>How long a span of scores has to be: the number of labels, rounded up.</summary>
    public int PaddedLabels => stride - sizeof(float);

    /// <summary>How many features fit into so many megabytes.</summary>
    public static int MostFeatures(int labels, int megabytes) => (int)(megabytes * 1_000_000L / StrideFor(labels));

    /// <summary>Keeps the weights of a feature, one a label.</summary>
    public void Set(int feature, ReadOnlySpan<float> weights)
    {
        var row = Row(feature);
        var largest = MathF.Abs(TensorPrimitives.MaxMagnitude(weights));
        var scale = largest / sbyte.MaxValue;
        MemoryMarshal.Write(row, scale);
        var bytes = MemoryMarshal.Cast<byte, sbyte>(row[sizeof(float)..]);
        for (var i = 0; i < weights.Length; i++)
        {
            bytes[i] = scale > 0 ? (sbyte)MathF.Round(weights[i] / scale) : (sbyte)0;
        }
    }

    /// <summary>Adds a feature's weights times a value to the scores.</summary>
    public void AddTo(Span<float> scores, int feature, float value)
    {
        var row = Row(feature);
        var factor = Vector256.Create(value * MemoryMarshal.Read<float>(row));
        ref var weights = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<byte, sbyte>(row[sizeof(float)..]));
        ref var target = ref MemoryMarshal.GetReference(scores[..PaddedLabels]);
        for (nuint lane = 0; lane < (nuint)PaddedLabels; lane += Lanes)
        {
            var eight = Vector128.CreateScalarUnsafe(MemoryMarshal.Read<long>(MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(ref System.Runtime.CompilerServices.Unsafe.Add(ref weights, lane), Lanes)))).AsSByte();
            var shorts = Vector128.WidenLower(eight);
            var (low, high) = Vector128.Widen(shorts);
            Vector256.MultiplyAddEstimate(Vector256.ConvertToSingle(Vector256.Create(low, high)), factor, Vector256.LoadUnsafe(ref target, lane)).StoreUnsafe(ref target, lane);
        }
    }

    /// <summary>Writes the rows.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(Labels);
        writer.WriteArray<byte>(cells);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public static WeightRows Load(BinaryReader reader)
    {
        var labels = reader.ReadInt32();
        return new WeightRows(reader.ReadArray<byte>(), labels);
    }

    private static int StrideFor(int labels) => ((labels + Lanes - 1) / Lanes * Lanes) + sizeof(float);

    private Span<byte> Row(int feature) => cells.AsSpan(feature * stride, stride);
}
