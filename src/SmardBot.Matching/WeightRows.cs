using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SmardBot.Core.Matching.Classifying;
using SmardBot.Matching.Training;

namespace SmardBot.Matching;

/// <summary>
/// The learned weights, a row a feature, a byte a weight: of each 32 labels a scale and 32 signed bytes. A quarter of the
/// memory of floats, so that more of it stays near the processor; the rounding is far below what a label is ahead by.
/// </summary>
internal sealed class WeightRows
{
    private const int CellSize = sizeof(float) + LabelSlice.Width;

    private readonly byte[] cells;
    private readonly int cellsPerRow;

    /// <summary>All zero.</summary>
    public WeightRows(int features, int labels)
        : this(new byte[checked(features * CellsFor(labels) * CellSize)], CellsFor(labels))
    {
    }

    private WeightRows(byte[] cells, int cellsPerRow)
    {
        this.cells = cells;
        this.cellsPerRow = cellsPerRow;
    }

    /// <summary>How long a span of scores has to be: the number of labels, rounded up.</summary>
    public int PaddedLabels => cellsPerRow * LabelSlice.Width;

    /// <summary>How many times 32 labels there are.</summary>
    public static int CellsFor(int labels) => (labels + LabelSlice.Width - 1) / LabelSlice.Width;

    /// <summary>How many features fit into so many megabytes.</summary>
    public static int MostFeatures(int labels, int megabytes) => (int)(megabytes * 1_000_000L / (CellsFor(labels) * CellSize));

    /// <summary>Keeps the weights of a feature for a slice of labels.</summary>
    public void Set(int feature, int slice, ReadOnlySpan<float> weights)
    {
        var cell = Cell(feature, slice);
        var largest = MathF.Abs(TensorPrimitives.MaxMagnitude(weights));
        var scale = largest / sbyte.MaxValue;
        MemoryMarshal.Write(cell, scale);
        var bytes = MemoryMarshal.Cast<byte, sbyte>(cell[sizeof(float)..]);
        for (var i = 0; i < weights.Length; i++)
        {
            bytes[i] = scale > 0 ? (sbyte)MathF.Round(weights[i] / scale) : (sbyte)0;
        }
    }

    /// <summary>Adds a feature's weights times a value to the scores.</summary>
    public void AddTo(Span<float> scores, int feature, float value)
    {
        for (var slice = 0; slice < cellsPerRow; slice++)
        {
            var cell = Cell(feature, slice);
            var factor = Vector256.Create(value * MemoryMarshal.Read<float>(cell));
            var (low, high) = Vector256.Widen(Vector256.Create<byte>(cell[sizeof(float)..]).AsSByte());
            ref var target = ref scores[slice * LabelSlice.Width];
            Add(ref target, 0, low, factor);
            Add(ref target, (nuint)(2 * Vector256<float>.Count), high, factor);
        }
    }

    /// <summary>Writes the rows.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(cellsPerRow);
        writer.WriteArray<byte>(cells);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public static WeightRows Load(BinaryReader reader)
    {
        var cellsPerRow = reader.ReadInt32();
        return new WeightRows(reader.ReadArray<byte>(), cellsPerRow);
    }

    private static void Add(ref float scores, nuint offset, Vector256<short> weights, Vector256<float> factor)
    {
        var (low, high) = Vector256.Widen(weights);
        var next = offset + (nuint)Vector256<float>.Count;
        Vector256.MultiplyAddEstimate(Vector256.ConvertToSingle(low), factor, Vector256.LoadUnsafe(ref scores, offset)).StoreUnsafe(ref scores, offset);
        Vector256.MultiplyAddEstimate(Vector256.ConvertToSingle(high), factor, Vector256.LoadUnsafe(ref scores, next)).StoreUnsafe(ref scores, next);
    }

    private Span<byte> Cell(int feature, int slice) => cells.AsSpan(((feature * cellsPerRow) + slice) * CellSize, CellSize);
}
