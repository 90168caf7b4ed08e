using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace SmardBot.Testing.Azure;

/// <summary>Signs tokens as Azure Bot Service does, and as somebody does who would like to be it.</summary>
internal sealed class ServiceKeys
{
    public const string AppId = "6c2b1f0e-0000-4000-8000-000000000001";
    public const string Issuer = "https://issuer.example";
    public const string Key = "key-1";

    // Made once: that takes longer than most tests.
    private static readonly RSAParameters[] Made = [.. Enumerable.Range(0, 3).Select(_ => RSA.Create(2048).ExportParameters(includePrivateParameters: true))];

    private readonly Dictionary<string, RSA> keys = new(StringComparer.Ordinal) { [Key] = RSA.Create(Made[0]) };

    /// <summary>A key that nobody publishes.</summary>
    public RSA Stranger { get; } = RSA.Create(Made[1]);

    /// <summary>The channels that published keys speak for.</summary>
    public string[] Endorsements { get; set; } = ["msteams", "webchat"];

    /// <summary>The published keys.</summary>
    public JsonObject Published => new() { ["keys"] = new JsonArray([.. keys.Select(pair => Jwk(pair.Value, pair.Key))]) };

    /// <summary>Takes the place of all keys.</summary>
    public void Renew(string kid)
    {
        keys.Clear();
        keys[kid] = RSA.Create(Made[2]);
    }

    public RSA this[string kid] => keys[kid];

    /// <summary>What a valid token claims.</summary>
    public static JsonObject Claims(string serviceUrl, SettableClock clock) => new()
    {
        ["iss"] = Issuer,
        ["aud"] = AppId,
        ["serviceurl"] = serviceUrl,
        ["nbf"] = clock.GetUtcNow().ToUnixTimeSeconds() - 10,
        ["exp"] = clock.GetUtcNow().ToUnixTimeSeconds() + 3600,
    };

    /// <summary>A token of the service.</summary>
    public string Valid(BotService service, SettableClock clock, string kid = Key) => Sign(Claims(service.ServiceUrl, clock), kid);

    /// <summary>A token with these claims, signed with a published key.</summary>
    public string Sign(JsonObject claims, string kid = Key, string algorithm = "RS256") => Sign(Header(algorithm, kid), claims, keys[kid], algorithm);

    /// <summary>A token of any header.</summary>
    public static string Sign(JsonObject header, JsonObject claims, RSA key, string algorithm = "RS256") =>
        Join(header, claims, text => key.SignData(text, new HashAlgorithmName("SHA" + algorithm[2..]), algorithm.StartsWith("PS", StringComparison.Ordinal) ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1));

    /// <summary>A token whose signature is made in some way.</summary>
    public static string Join(JsonObject header, JsonObject claims, Func<byte[], byte[]> sign)
    {
        var text = $"{Part(header)}.{Part(claims)}";
        return $"{text}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(text)))}";
    }

    public static JsonObject Header(string algorithm, string? kid = Key) => new() { ["typ"] = "JWT", ["alg"] = algorithm, ["kid"] = kid };

    public JsonObject Jwk(RSA key, string kid)
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = kid,
            ["n"] = Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent),
            ["endorsements"] = new JsonArray([.. Endorsements.Select(channel => (JsonNode)channel)]),
        };
    }

    public static string Part(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
