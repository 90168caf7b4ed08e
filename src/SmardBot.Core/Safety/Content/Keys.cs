namespace SmardBot.Core.Safety.Content;

/// <summary>How the files spell the kinds of crisis.</summary>
internal static class Keys
{
    private static readonly Dictionary<string, CrisisKind> Kinds = new(StringComparer.Ordinal)
    {
        ["suicide"] = CrisisKind.Suicide,
        ["overdose"] = CrisisKind.Overdose,
        ["harm-to-child"] = CrisisKind.HarmToChild,
        ["harm-at-home"] = CrisisKind.HarmAtHome,
        ["somebody-else"] = CrisisKind.SomebodyElse,
    };

    /// <summary>Every key.</summary>
    public static IEnumerable<string> All => Kinds.Keys;

    /// <summary>The key of a kind.</summary>
    public static string Of(CrisisKind kind) => Kinds.First(pair => pair.Value == kind).Key;

    /// <summary>The kind of a key, or null.</summary>
    public static CrisisKind? Kind(string key) => Kinds.TryGetValue(key, out var kind) ? kind : null;
}
