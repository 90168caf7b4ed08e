using System.Runtime.Intrinsics;
using SmardBot.Matching.Features;

namespace SmardBot.Matching.Training;

/// <summary>
/// The weights of up to <see cref="Width"/> labels while they are learned, a row a feature: what many labels need of an
/// example is read once, in order, by vector instructions.
/// </summary>
internal sealed class LabelSlice
{
    /// <summary>How many labels are learned together.</summary>
    public const int Width = 32;

    private readonly float[] rows;

    /// <summary>All zero.</summary>
    public LabelSlice(int features) => rows = new float[checked(features * Width)];

    /// <summary>Makes all of it zero.</summary>
    public void Clear() => Array.Clear(rows);

    /// <summary>The weights of a feature.</summary>
    public ReadOnlySpan<float> Row(int feature) => rows.AsSpan(feature * Width, Width);

    /// <summary>The score of an example for each label.</summary>
    public void Score(SparseVector example, Span<float> scores)
    {
        var columns = example.Columns;
        var values = example.Values;
        Vector256<float> a = default, b = default, c = default, d = default;
        for (var i = 0; i < columns.Length; i++)
        {
            ref var row = ref rows[columns[i] * Width];
            var value = Vector256.Create(values[i]);
            a = Vector256.MultiplyAddEstimate(value, Vector256.LoadUnsafe(ref row), a);
            b = Vector256.MultiplyAddEstimate(value, Vector256.LoadUnsafe(ref row, 8), b);
            c = Vector256.MultiplyAddEstimate(value, Vector256.LoadUnsafe(ref row, 16), c);
            d = Vector256.MultiplyAddEstimate(value, Vector256.LoadUnsafe(ref row, 24), d);
        }

        a.CopyTo(scores);
        b.CopyTo(scores[8..]);
        c.CopyTo(scores[16..]);
        d.CopyTo(scores[24..]);
    }

    /// <summary>Adds an example to the weights of each label, times a factor a label.</summary>
    public void Add(SparseVector example, ReadOnlySpan<float> factors)
    {
        var columns = example.Columns;
        var values = example.Values;
        var a = Vector256.Create(factors);
        var b = Vector256.Create(factors[8..]);
        var c = Vector256.Create(factors[16..]);
        var d = Vector256.Create(factors[24..]);
        for (var i = 0; i < columns.Length; i++)
        {
            ref var row = ref rows[columns[i] * Width];
            var value = Vector256.Create(values[i]);
            Vector256.MultiplyAddEstimate(value, a, Vector256.LoadUnsafe(ref row)).StoreUnsafe(ref row);
            Vector256.MultiplyAddEstimate(value, b, Vector256.LoadUnsafe(ref row, 8)).StoreUnsafe(ref row, 8);
            Vector256.MultiplyAddEstimate(value, c, Vector256.LoadUnsafe(ref row, 16)).StoreUnsafe(ref row, 16);
            Vector256.MultiplyAddEstimate(value, d, Vector256.LoadUnsafe(ref row, 24)).StoreUnsafe(ref row, 24);
        }
    }
}
