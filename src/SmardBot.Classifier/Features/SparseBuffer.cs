using System.Numerics.Tensors;

namespace SmardBot.Classifier.Features;

/// <summary>A vector of few entries, block by block. Holds its memory, to be filled again and again by one thread.</summary>
internal sealed class SparseBuffer
{
    private readonly int[] ends = new int[FeatureBlocks.Count];
    private int[] columns = new int[1024];
    private float[] values = new float[1024];
    private int count;

    /// <summary>The columns, each once, in no order.</summary>
    public ReadOnlySpan<int> AllColumns => columns.AsSpan(0, count);

    /// <summary>The value of each column.</summary>
    public ReadOnlySpan<float> AllValues => values.AsSpan(0, count);

    /// <summary>The columns of a block.</summary>
    public ReadOnlySpan<int> Columns(int block) => columns.AsSpan(Start(block)..ends[block]);

    /// <summary>Their values.</summary>
    public ReadOnlySpan<float> Values(int block) => values.AsSpan(Start(block)..ends[block]);

    /// <summary>Makes it empty, with room for so many entries.</summary>
    public void Clear(int capacity)
    {
        count = 0;
        if (columns.Length < capacity)
        {
            columns = new int[capacity * 2];
            values = new float[capacity * 2];
        }
    }

    /// <summary>Adds an entry; there has to be room for it.</summary>
    public void Add(int column, float value)
    {
        columns[count] = column;
        values[count++] = value;
    }

    /// <summary>Ends a block and multiplies its entries.</summary>
    public void End(int block, float factor)
    {
        ends[block] = count;
        var some = values.AsSpan(Start(block)..count);
        TensorPrimitives.Multiply(some, factor, some);
    }

    private int Start(int block) => block == 0 ? 0 : ends[block - 1];
}
