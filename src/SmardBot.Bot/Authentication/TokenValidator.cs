using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SmardBot.Bot.Authentication;

/// <summary>Checks the tokens of Azure Bot Service and, where they are allowed, those of the emulator.</summary>
/// <seealso href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication"/>
internal sealed class TokenValidator : IDisposable
{
    private const int LongestToken = 16 * 1024;

    /// <summary>How far the clocks may differ.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private readonly JsonWebTokenHandler handler = new() { MaximumTokenSizeInBytes = LongestToken };
    private readonly TimeProvider clock;
    private readonly string appId;
    private readonly SigningKeys serviceKeys;
    private readonly SigningKeys emulatorKeys;
    private readonly ConnectorOptions connector;

    public TokenValidator(IHttpClientFactory clients, IOptions<MicrosoftAppOptions> app, IOptions<ConnectorOptions> options, TimeProvider clock, ILogger<TokenValidator> log)
    {
        this.clock = clock;
        appId = app.Value.MicrosoftAppId ?? "";
        connector = options.Value;
        var http = clients.CreateClient(AuthenticationClients.Keys);
        serviceKeys = new SigningKeys(connector.OpenIdMetadataUrl, http, clock, log);
        emulatorKeys = new SigningKeys(connector.EmulatorMetadataUrl, http, clock, log);
    }

    /// <summary>Who sent the token.</summary>
    /// <exception cref="TokenRefusedException">It is no token, or not one that counts here.</exception>
    /// <exception cref="KeysUnavailableException">That cannot be told now.</exception>
    public async Task<Caller> ValidateAsync(string text, CancellationToken cancellation)
    {
        var token = Read(text);
        if (!Algorithms.Contains(token.Alg, StringComparer.Ordinal))
        {
            throw new TokenRefusedException("algorithm");
        }

        if (string.IsNullOrEmpty(token.Kid))
        {
            throw new TokenRefusedException("no key id");
        }

        var isEmulator = connector.EmulatorIssuers.Contains(token.Issuer, StringComparer.Ordinal);
        var key = await (isEmulator ? emulatorKeys : serviceKeys).FindAsync(token.Kid, cancellation) ?? throw new TokenRefusedException("unknown key");
        var result = await handler.ValidateTokenAsync(token, Rules(key.Key, isEmulator ? token.Issuer : connector.Issuer));
        if (!result.IsValid)
        {
            throw new TokenRefusedException(Reason(result.Exception));
        }

        return isEmulator ? Emulator(token) : new Caller(Claim(token, "serviceurl"), key.Endorsements);
    }

    public void Dispose()
    {
        serviceKeys.Dispose();
        emulatorKeys.Dispose();
    }

    private JsonWebToken Read(string text)
    {
        try
        {
            return handler.ReadJsonWebToken(text);
        }
        catch (ArgumentException)
        {
            // The base of what the library throws for text that is no token.
            throw new TokenRefusedException("unreadable", isReadable: false);
        }
    }

    private Caller Emulator(JsonWebToken token) =>
        (Claim(token, "azp") ?? Claim(token, "appid")) == appId ? new Caller(null, new HashSet<string>(), IsEmulator: true) : throw new TokenRefusedException("app of the emulator");

    private TokenValidationParameters Rules(JsonWebKey key, string issuer) => new()
    {
        IssuerSigningKey = key,
        ValidIssuer = issuer,
        ValidAudience = appId,
        ValidAlgorithms = Algorithms,
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        RequireAudience = true,
        ValidateIssuer = true,
        ValidateAudience = true,
        ValidateLifetime = true,
        ValidateIssuerSigningKey = true,
        TryAllIssuerSigningKeys = false,
        LogValidationExceptions = false,
        LifetimeValidator = IsAlive,
    };

    private bool IsAlive(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters rules)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return expires is not null && now - Skew < expires && (notBefore is null || now + Skew >= notBefore);
    }

    private static string? Claim(JsonWebToken token, string name) => token.Claims.FirstOrDefault(claim => claim.Type.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;

    private static string Reason(Exception failure) => failure switch
    {
        SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException or SecurityTokenNotYetValidException or SecurityTokenNoExpirationException => "lifetime",
        SecurityTokenInvalidIssuerException => "issuer",
        SecurityTokenInvalidAudienceException => "audience",
        SecurityTokenInvalidSignatureException or SecurityTokenSignatureKeyNotFoundException => "signature",
        _ => failure.GetType().Name,
    };
}
