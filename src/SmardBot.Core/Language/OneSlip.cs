namespace SmardBot.Core.Language;

/// <summary>A letter too many, too few, another, or two changed places.</summary>
public static class OneSlip
{
    /// <summary>Whether two words are exactly one slip apart; the first letter is never the slip.</summary>
    public static bool Apart(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var same = one.CommonPrefixLength(other);
        if (same == 0 || same == Math.Max(one.Length, other.Length))
        {
            return false;
        }

        if (one.Length != other.Length)
        {
            return one.Length == other.Length + 1 ? one[(same + 1)..].SequenceEqual(other[same..])
                : other.Length == one.Length + 1 && other[(same + 1)..].SequenceEqual(one[same..]);
        }

        return one[(same + 1)..].SequenceEqual(other[(same + 1)..])
            || (same + 1 < one.Length && one[same] == other[same + 1] && one[same + 1] == other[same] && one[(same + 2)..].SequenceEqual(other[(same + 2)..]));
    }
}
