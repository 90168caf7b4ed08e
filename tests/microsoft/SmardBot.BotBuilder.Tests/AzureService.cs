using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using SmardBot.Bot.Authentication;

namespace SmardBot.BotBuilder.Tests;

/// <summary>Publishes keys and signs tokens as Azure Bot Service does; no request leaves the process.</summary>
internal sealed class AzureService : HttpMessageHandler
{
    public const string AppId = "22222222-2222-2222-2222-222222222222";
    public const string Issuer = "https://issuer.example";
    public const string ServiceUrl = "https://smba.example/emea/";

    private const string Metadata = "https://login.example/v1/.well-known/openidconfiguration";
    private const string Keys = "https://login.example/v1/keys";

    private readonly RSA key = RSA.Create(2048);

    /// <summary>The settings of a bot that is registered there.</summary>
    public static (string Key, string Value)[] Settings(params (string Key, string Value)[] more) =>
    [
        ("environment", "Production"), ("MicrosoftAppId", AppId), ("MicrosoftAppPassword", "secret"), ("MicrosoftAppType", "MultiTenant"),
        ("Connector:OpenIdMetadataUrl", Metadata), ("Connector:Issuer", Issuer), .. more,
    ];

    /// <summary>Has the door fetch the keys here.</summary>
    public void Answer(IServiceCollection services) => services.AddHttpClient(AuthenticationClients.Keys).ConfigurePrimaryHttpMessageHandler(() => this);

    /// <summary>The header with a token of the service.</summary>
    public (string Name, string Value) Authorization(string audience = AppId) => ("Authorization", "Bearer " + new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = audience,
        Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1),
        Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["serviceurl"] = ServiceUrl },
        SigningCredentials = new SigningCredentials(new RsaSecurityKey(key) { KeyId = "key-1" }, SecurityAlgorithms.RsaSha256),
    }));

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(request.RequestUri!.AbsoluteUri switch
    {
        Metadata => Json(new { issuer = Issuer, jwks_uri = Keys, id_token_signing_alg_values_supported = new[] { "RS256" } }),
        Keys => Json(new { keys = new[] { Published() } }),
        _ => new HttpResponseMessage(HttpStatusCode.NotFound),
    });

    private object Published()
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", kid = "key-1", n = Base64UrlEncoder.Encode(parameters.Modulus), e = Base64UrlEncoder.Encode(parameters.Exponent), endorsements = new[] { "msteams" } };
    }

    private static HttpResponseMessage Json(object body) => new(HttpStatusCode.OK) { Content = JsonContent.Create(body) };
}
