using System.Runtime.InteropServices;

namespace SmardBot.Classifier.Features;

/// <summary>Which column a feature has: open addressing with linear probing, a third of a dictionary's size and one look at memory for most.</summary>
internal sealed class FeatureTable
{
    private readonly Slot[] slots;
    private readonly int mask;

    /// <summary>Gives each feature the column of its place.</summary>
    public FeatureTable(ReadOnlySpan<ulong> features)
    {
        var size = 16;
        while (size < features.Length * 2L)
        {
            size = checked(size * 2);
        }

        slots = new Slot[size];
        mask = size - 1;
        Count = features.Length;
        for (var column = 0; column < features.Length; column++)
        {
            var slot = (int)features[column] & mask;
            while (slots[slot].Column != 0)
            {
                slot = (slot + 1) & mask;
            }

            slots[slot] = new Slot { Feature = features[column], Column = column + 1 };
        }
    }

    /// <summary>How many features there are.</summary>
    public int Count { get; }

    /// <summary>The column of a feature, or -1 when it is unknown.</summary>
    public int Find(ulong feature)
    {
        var slot = (int)feature & mask;
        while (slots[slot].Column != 0 && slots[slot].Feature != feature)
        {
            slot = (slot + 1) & mask;
        }

        return slots[slot].Column - 1;
    }

    /// <summary>The features in the order of their columns.</summary>
    public ulong[] ToArray()
    {
        var features = new ulong[Count];
        foreach (var slot in slots)
        {
            if (slot.Column != 0)
            {
                features[slot.Column - 1] = slot.Feature;
            }
        }

        return features;
    }

    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private struct Slot
    {
        public ulong Feature;
        public int Column;
    }
}
