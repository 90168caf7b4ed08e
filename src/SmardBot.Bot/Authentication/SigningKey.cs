using System.Collections;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace SmardBot.Bot.Authentication;

/// <summary>A key that tokens are signed with.</summary>
/// <param name="Key">The key.</param>
/// <param name="Endorsements">The channels that it may speak for.</param>
internal sealed record SigningKey(JsonWebKey Key, IReadOnlySet<string> Endorsements)
{
    private const string Member = "endorsements";

    /// <summary>A published key; one without endorsements speaks for no channel.</summary>
    public static SigningKey From(JsonWebKey key) =>
        new(key, Read(key.AdditionalData.TryGetValue(Member, out var list) ? list : null).ToHashSet(StringComparer.Ordinal));

    private static IEnumerable<string> Read(object? list) => list switch
    {
        JsonElement { ValueKind: JsonValueKind.Array } array => array.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!),
        IEnumerable items and not string => items.OfType<object>().Select(item => item.ToString()!),
        _ => [],
    };
}
