using System.Collections;

namespace SmardBot.Classifier.Features;

/// <summary>
/// Knows, in a few megabytes, which features came at least twice; now and then it takes one for repeated that is not. Most
/// features of a large training set stand in one example only: without them, counting takes a fraction of the memory.
/// </summary>
internal sealed class RepeatFilter
{
    private const int Bits = 1 << 25;

    private readonly BitArray once = new(Bits);
    private readonly BitArray twice = new(Bits);

    /// <summary>Notes that a feature came.</summary>
    public void Add(ulong feature)
    {
        var bit = Bit(feature);
        if (once[bit])
        {
            twice[bit] = true;
        }

        once[bit] = true;
    }

    /// <summary>Whether it (almost certainly) came twice; never false for one that did.</summary>
    public bool IsRepeated(ulong feature) => twice[Bit(feature)];

    private static int Bit(ulong feature) => (int)(feature >> 32) & (Bits - 1);
}
