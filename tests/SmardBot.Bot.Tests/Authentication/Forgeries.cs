using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using SmardBot.Testing;
using SmardBot.Testing.Azure;

namespace SmardBot.Bot.Tests.Authentication;

/// <summary>Tokens that must let nobody in, by what is wrong with them.</summary>
internal static class Forgeries
{
    /// <summary>Makes each of them for a service and a time.</summary>
    public static IReadOnlyDictionary<string, Func<BotService, SettableClock, string>> All { get; } = new Dictionary<string, Func<BotService, SettableClock, string>>(StringComparer.Ordinal)
    {
        ["no signature, alg none"] = (service, clock) => ServiceKeys.Join(ServiceKeys.Header("none"), Claims(service, clock), _ => []),
        ["no signature, alg None"] = (service, clock) => ServiceKeys.Join(ServiceKeys.Header("None", null), Claims(service, clock), _ => []),
        ["signature cut off"] = (service, clock) => Valid(service, clock)[..(Valid(service, clock).LastIndexOf('.') + 1)],
        ["HS256 with the public key"] = (service, clock) => ServiceKeys.Join(
            ServiceKeys.Header("HS256"), Claims(service, clock), text => HMACSHA256.HashData(Encoding.ASCII.GetBytes(service.Keys[ServiceKeys.Key].ExportSubjectPublicKeyInfoPem()), text)),
        ["HS256 with the modulus"] = (service, clock) => ServiceKeys.Join(
            ServiceKeys.Header("HS256"), Claims(service, clock), text => HMACSHA256.HashData(service.Keys[ServiceKeys.Key].ExportParameters(false).Modulus!, text)),
        ["PS256"] = (service, clock) => service.Keys.Sign(Claims(service, clock), algorithm: "PS256"),
        ["another issuer"] = Changed(claims => claims["iss"] = "https://api.botframework.com.evil.example"),
        ["no issuer"] = Changed(claims => claims.Remove("iss")),
        ["another audience"] = Changed(claims => claims["aud"] = "another-app"),
        ["no audience"] = Changed(claims => claims.Remove("aud")),
        ["expired"] = Changed((claims, now) => claims["exp"] = now - 301),
        ["no expiry"] = Changed(claims => claims.Remove("exp")),
        ["not yet valid"] = Changed((claims, now) => claims["nbf"] = now + 301),
        ["unknown key id"] = (service, clock) => ServiceKeys.Sign(ServiceKeys.Header("RS256", "another-key"), Claims(service, clock), service.Keys.Stranger),
        ["no key id"] = (service, clock) => ServiceKeys.Sign(ServiceKeys.Header("RS256", null), Claims(service, clock), service.Keys[ServiceKeys.Key]),
        ["a stranger's signature under a known key id"] = (service, clock) => ServiceKeys.Sign(ServiceKeys.Header("RS256"), Claims(service, clock), service.Keys.Stranger),
        ["a stranger's key in the header"] = (service, clock) =>
            ServiceKeys.Sign(ServiceKeys.Header("RS256", "mine").With("jwk", service.Keys.Jwk(service.Keys.Stranger, "mine")), Claims(service, clock), service.Keys.Stranger),
        ["a stranger's key in the header under a known key id"] = (service, clock) =>
            ServiceKeys.Sign(ServiceKeys.Header("RS256").With("jwk", service.Keys.Jwk(service.Keys.Stranger, ServiceKeys.Key)), Claims(service, clock), service.Keys.Stranger),
        ["a stranger's keys named in the header"] = (service, clock) =>
            ServiceKeys.Sign(ServiceKeys.Header("RS256", "mine").With("jku", "https://evil.example/keys"), Claims(service, clock), service.Keys.Stranger),
        ["another service url"] = Changed(claims => claims["serviceurl"] = "https://evil.example/"),
        ["no service url"] = Changed(claims => claims.Remove("serviceurl")),
        ["an empty service url"] = Changed(claims => claims["serviceurl"] = ""),
        ["claims changed after signing"] = (service, clock) => string.Join('.', Valid(service, clock).Split('.') is [var header, _, var signature]
            ? [header, ServiceKeys.Part(Claims(service, clock).With("exp", clock.GetUtcNow().ToUnixTimeSeconds() + 99_999)), signature]
            : []),
        ["encrypted"] = (_, _) => "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4Q0JDLUhTMjU2In0..AAAAAAAAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA",
        ["garbage"] = (_, _) => "garbage",
        ["garbage in three parts"] = (_, _) => "a.b.c",
        ["claims that are no object"] = (_, _) => "eyJhbGciOiJSUzI1NiIsImtpZCI6ImtleS0xIn0.WzFd.AAAA",
        ["far too long"] = (_, _) => new string('a', 20_000),
    };

    private static string Valid(BotService service, SettableClock clock) => service.Keys.Valid(service, clock);

    private static JsonObject Claims(BotService service, SettableClock clock) => ServiceKeys.Claims(service.ServiceUrl, clock);

    private static Func<BotService, SettableClock, string> Changed(Action<JsonObject> change) => Changed((claims, _) => change(claims));

    private static Func<BotService, SettableClock, string> Changed(Action<JsonObject, long> change) => (service, clock) =>
    {
        var claims = Claims(service, clock);
        change(claims, clock.GetUtcNow().ToUnixTimeSeconds());
        return service.Keys.Sign(claims);
    };
}
