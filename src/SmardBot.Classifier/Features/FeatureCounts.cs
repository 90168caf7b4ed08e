using System.Runtime.InteropServices;

namespace SmardBot.Classifier.Features;

/// <summary>The different features of one message with how often each occurs, block by block. Holds its memory, to be filled again and again by one thread.</summary>
internal sealed class FeatureCounts
{
    private readonly int[] ends = new int[FeatureBlocks.Count];
    private readonly float[] barren = new float[FeatureBlocks.Count];
    private Entry[] entries = new Entry[1024];
    private int[] slots = new int[2048];
    private int count;

    /// <summary>The features of a block, each once.</summary>
    public ReadOnlySpan<Entry> Block(int block) => entries.AsSpan(block == 0 ? 0 : ends[block - 1], ends[block] - (block == 0 ? 0 : ends[block - 1]));

    /// <summary>How many words of a block bear no feature but count in its norm.</summary>
    public float Barren(int block) => barren[block];

    /// <summary>How many different features there are in all blocks.</summary>
    public int Count => count;

    /// <summary>A feature of any block.</summary>
    public ulong this[int place] => entries[place].Feature;

    /// <summary>Makes it empty.</summary>
    public void Clear()
    {
        count = 0;
        Array.Clear(slots);
    }

    /// <summary>Counts a feature. Features of different blocks must differ.</summary>
    public void Add(ulong feature)
    {
        var mask = slots.Length - 1;
        for (var slot = (int)feature & mask; ; slot = (slot + 1) & mask)
        {
            var place = slots[slot] - 1;
            if (place < 0)
            {
                slots[slot] = ++count;
                entries[count - 1] = new Entry { Feature = feature, Times = 1 };
                break;
            }

            if (entries[place].Feature == feature)
            {
                entries[place].Times++;
                return;
            }
        }

        if (count == entries.Length)
        {
            Grow();
        }
    }

    /// <summary>Ends a block.</summary>
    /// <param name="block">The block that the features since the last end belong to.</param>
    /// <param name="withoutFeature">How many words bear no feature but count in its norm.</param>
    public void End(FeatureBlock block, int withoutFeature = 0)
    {
        ends[(int)block] = count;
        barren[(int)block] = withoutFeature;
    }

    private void Grow()
    {
        Array.Resize(ref entries, entries.Length * 2);
        slots = new int[slots.Length * 2];
        var mask = slots.Length - 1;
        for (var place = 0; place < count; place++)
        {
            var slot = (int)entries[place].Feature & mask;
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            slots[slot] = place + 1;
        }
    }

    /// <summary>A feature and how often it occurs.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal struct Entry
    {
        public ulong Feature;
        public int Times;
    }
}
