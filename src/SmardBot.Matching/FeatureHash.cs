namespace SmardBot.Matching;

/// <summary>64-bit FNV-1a over characters: features are known by their hash, so that a query makes no strings.</summary>
/// <remarks>Fowler, Noll and Vo; with some 10^6 features a collision is less likely than one in 10^7.</remarks>
internal static class FeatureHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The hash of a text within a kind of feature.</summary>
    public static ulong Of(char kind, ReadOnlySpan<char> text)
    {
        var hash = (Offset ^ kind) * Prime;
        foreach (var character in text)
        {
            hash = (hash ^ character) * Prime;
        }

        return hash;
    }

    /// <summary>The hash of an unordered pair.</summary>
    public static ulong Pair(char kind, ulong first, ulong second)
    {
        var (low, high) = first < second ? (first, second) : (second, first);
        return (((((Offset ^ kind) * Prime) ^ low) * Prime) ^ (high >> 7) ^ (high << 57)) * Prime;
    }
}
