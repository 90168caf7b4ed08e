namespace SmardBot.Classifier.Features;

/// <summary>A vector of few entries, in the order of its columns.</summary>
/// <param name="Columns">Columns, each once, ascending.</param>
/// <param name="Values">The value of each column.</param>
internal readonly record struct SparseVector(int[] Columns, float[] Values)
{
    /// <summary>Copies what was collected.</summary>
    public static SparseVector Of(SparseBuffer buffer)
    {
        var columns = buffer.AllColumns.ToArray();
        var values = buffer.AllValues.ToArray();
        Array.Sort(columns, values);
        return new SparseVector(columns, values);
    }
}
