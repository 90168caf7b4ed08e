namespace SmardBot.Matching;

/// <summary>A vector of few entries.</summary>
/// <param name="Indices">Columns, each once, in no order.</param>
/// <param name="Values">The value of each column.</param>
internal readonly record struct SparseVector(int[] Indices, float[] Values)
{
    /// <summary>The square of its length.</summary>
    public float SquaredNorm()
    {
        var sum = 0f;
        foreach (var value in Values)
        {
            sum += value * value;
        }

        return sum;
    }
}
