namespace SmardBot.Classifier.Features;

/// <summary>64-bit hashes: words, phrases and features are known by them, so that a query makes no strings.</summary>
/// <remarks>
/// FNV-1a (Fowler, Noll and Vo) over characters, the finaliser of splitmix64 (Steele, Lea and Flood) for combinations; with
/// some 10^6 features a collision is less likely than one in 10^7.
/// </remarks>
internal static class FeatureHash
{
    /// <summary>The hash of an empty text, to <see cref="Append"/> to.</summary>
    public const ulong Empty = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    /// <summary>The hash of a text.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = Empty;
        foreach (var character in text)
        {
            hash = Append(hash, character);
        }

        return hash;
    }

    /// <summary>The hash of a text with one more character.</summary>
    public static ulong Append(ulong hash, char character) => (hash ^ character) * Prime;

    /// <summary>The hash of a kind of feature and what it is about.</summary>
    public static ulong Combine(ulong kind, ulong value)
    {
        var mixed = value + (kind * 0x9E3779B97F4A7C15);
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>The hash of an unordered pair.</summary>
    public static ulong Pair(ulong kind, ulong first, ulong second) =>
        first < second ? Combine(Combine(kind, first), second) : Combine(Combine(kind, second), first);
}
