using System.Numerics.Tensors;

namespace SmardBot.Matching.Features;

/// <summary>A vector of few entries, in the order of its columns.</summary>
/// <param name="Columns">Columns, each once, ascending.</param>
/// <param name="Values">The value of each column.</param>
internal readonly record struct SparseVector(int[] Columns, float[] Values)
{
    /// <summary>The square of its length.</summary>
    public float SquaredNorm => TensorPrimitives.SumOfSquares<float>(Values);

    /// <summary>Copies what was collected.</summary>
    public static SparseVector Of(SparseBuffer buffer)
    {
        var columns = buffer.AllColumns.ToArray();
        var values = buffer.AllValues.ToArray();
        Array.Sort(columns, values);
        return new SparseVector(columns, values);
    }

    /// <summary>The entries before a column, and those from it on.</summary>
    public (SparseVector Before, SparseVector From) SplitAt(int column)
    {
        var place = Columns.AsSpan().BinarySearch(column);
        place = place < 0 ? ~place : place;
        return place == Columns.Length ? (this, new SparseVector([], []))
            : (new SparseVector(Columns[..place], Values[..place]), new SparseVector(Columns[place..], Values[place..]));
    }
}
