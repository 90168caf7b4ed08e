using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SmardBot.Host.Tests.Staff;

/// <summary>An OpenID Connect provider on loopback, played for the tests: authorization code with PKCE.</summary>
internal sealed class OpenIdProvider : IAsyncDisposable
{
    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "k1" };
    private readonly WebApplication app;
    private readonly Dictionary<string, (string Challenge, string Nonce)> codes = new(StringComparer.Ordinal);

    private OpenIdProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = Address, authorization_endpoint = $"{Address}/authorize", token_endpoint = $"{Address}/token", jwks_uri = $"{Address}/keys",
            response_types_supported = new[] { "code" }, id_token_signing_alg_values_supported = new[] { "RS256" }, subject_types_supported = new[] { "public" },
        }));
        app.MapGet("/keys", () => Results.Text($"{{\"keys\":[{Key()}]}}", "application/json"));
        app.MapGet("/authorize", Authorize);
        app.MapPost("/token", TokenAsync);
    }

    public string Address { get; private set; } = "";

    /// <summary>Who signs in.</summary>
    public (string Subject, string Name, string[] Roles) User { get; set; } = ("ana", "Ana A.", ["staff"]);

    /// <summary>Signs with a key that is not published.</summary>
    public bool Forges { get; set; }

    /// <summary>Whether the last token was asked for with the verifier that belongs to its code.</summary>
    public bool VerifierFitted { get; private set; }

    public static async Task<OpenIdProvider> StartAsync()
    {
        var provider = new OpenIdProvider();
        await provider.app.StartAsync();
        provider.Address = provider.app.Urls.First();
        return provider;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IResult Authorize(HttpRequest request)
    {
        if (request.Query["response_type"] != "code" || request.Query["code_challenge_method"] != "S256")
        {
            return Results.BadRequest();
        }

        var code = RandomNumberGenerator.GetHexString(32);
        codes[code] = (request.Query["code_challenge"].ToString(), request.Query["nonce"].ToString());
        return Results.Redirect(QueryHelpers.AddQueryString(request.Query["redirect_uri"].ToString(), new Dictionary<string, string?>(StringComparer.Ordinal) { ["code"] = code, ["state"] = request.Query["state"] }));
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (!codes.Remove(form["code"].ToString(), out var issued))
        {
            return Results.BadRequest();
        }

        VerifierFitted = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) == issued.Challenge;
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = form["client_id"].ToString(),
            Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = User.Subject, ["name"] = User.Name, ["roles"] = User.Roles, ["nonce"] = issued.Nonce },
            SigningCredentials = new SigningCredentials(Forges ? new RsaSecurityKey(RSA.Create(2048)) { KeyId = "k1" } : key, SecurityAlgorithms.RsaSha256),
        };
        return Results.Json(new { access_token = "none", token_type = "Bearer", expires_in = 300, id_token = new JsonWebTokenHandler().CreateToken(descriptor) });
    }

    private string Key()
    {
        var parameters = key.Rsa.ExportParameters(includePrivateParameters: false);
        return $"{{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"k1\",\"n\":\"{Base64UrlEncoder.Encode(parameters.Modulus)}\",\"e\":\"{Base64UrlEncoder.Encode(parameters.Exponent)}\"}}";
    }
}
