namespace SmardBot.Core.Matching;

/// <summary>The examples that are nearest to a message by their meaning: the first three of each label, and the first ten of all. Not for several threads at once.</summary>
/// <param name="isEntry">For each label, whether it is an entry's.</param>
internal sealed class NearestExamples(bool[] isEntry)
{
    private const int Votes = 10;
    private const int PerLabel = 3;

    private readonly float[] nearestOf = Filled(isEntry.Length * PerLabel);
    private readonly float[] nearest = Filled(Votes);
    private readonly int[] labelOf = new int[Votes];
    private int count;

    /// <summary>Takes one more example.</summary>
    public void Add(int label, float cosine)
    {
        count++;
        var own = nearestOf.AsSpan(label * PerLabel, PerLabel);
        if (cosine > own[^1])
        {
            Insert(own, cosine);
        }

        if (cosine > nearest[^1])
        {
            var place = Insert(nearest, cosine);
            labelOf.AsSpan(place..^1).CopyTo(labelOf.AsSpan(place + 1));
            labelOf[place] = label;
        }
    }

    /// <summary>The cosine to the nearest example of a label; -1 where there is none, 0 without an encoder.</summary>
    public float Of(int label) => count == 0 ? 0 : nearestOf[label * PerLabel];

    /// <summary>The mean cosine to the three nearest examples of a label.</summary>
    public float OfFirst(int label) => count == 0 ? 0 : (nearestOf[label * PerLabel] + nearestOf[(label * PerLabel) + 1] + nearestOf[(label * PerLabel) + 2]) / PerLabel;

    /// <summary>The cosine to the nearest example of any label of a kind; -1 where there is none, 0 without an encoder.</summary>
    public float Of(Predicate<int> isOfKind)
    {
        var best = count == 0 ? 0 : -1f;
        for (var label = 0; label < isEntry.Length && count > 0; label++)
        {
            best = isOfKind(label) ? MathF.Max(best, Of(label)) : best;
        }

        return best;
    }

    /// <summary>The share of the ten nearest examples that are of labels of a kind, 0 to 1.</summary>
    public float Share(Predicate<int> isOfKind) => Math.Min(count, Votes) is var votes and > 0 ? labelOf.AsSpan(0, votes).ToArray().Count(label => isOfKind(label)) / (float)Votes : 0;

    /// <summary>How near the message is to the examples of an entry, and to others.</summary>
    public Nearness To(int entry)
    {
        if (count == 0)
        {
            return default;
        }

        var own = nearestOf.AsSpan(entry * PerLabel, PerLabel);
        return new Nearness(
            own[0],
            OfFirst(entry),
            Of(label => isEntry[label] && label != entry),
            Of(label => !isEntry[label]),
            Share(label => label == entry),
            Share(label => !isEntry[label]));
    }

    private static float[] Filled(int length)
    {
        var values = new float[length];
        Array.Fill(values, -1);
        return values;
    }

    /// <summary>Puts a value into a descending list and drops the last; where it stands now.</summary>
    private static int Insert(Span<float> descending, float value)
    {
        var place = descending.Length - 1;
        while (place > 0 && descending[place - 1] < value)
        {
            place--;
        }

        descending[place..^1].CopyTo(descending[(place + 1)..]);
        descending[place] = value;
        return place;
    }
}
