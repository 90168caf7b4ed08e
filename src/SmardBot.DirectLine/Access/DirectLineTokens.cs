using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using SmardBot.Bot.Http;
using SmardBot.Bot.Turns;
using SmardBot.Core.Conversations;

namespace SmardBot.DirectLine.Access;

/// <summary>
/// Makes and reads the signed tokens (JWT, HS256) of Direct Line. The key is made at the first start and kept in the store,
/// so that tokens outlive a restart. The official client reads the claim <c>user</c>, so tokens are not encrypted.
/// </summary>
internal sealed class DirectLineTokens(IConversationStore store, TimeProvider clock, IOptions<DirectLineOptions> options) : IDisposable
{
    private const string Issuer = "smardbot";
    private const string TokenAudience = "directline";
    private const string TicketAudience = "directline-stream";
    private const string ConversationClaim = "conv";
    private const string UserClaim = "user";
    private const string OriginsClaim = "origins";
    private const int KeyBytes = 32;

    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    private readonly UsedTickets used = new(clock);
    private readonly SemaphoreSlim loading = new(1, 1);
    private SymmetricSecurityKey? signingKey;

    /// <summary>How long a token is valid.</summary>
    public TimeSpan TokenLifetime { get; } = TimeSpan.FromMinutes(options.Value.TokenMinutes);

    /// <summary>A token for one conversation.</summary>
    public Task<string> IssueTokenAsync(DirectLineCaller holder, CancellationToken cancellation) =>
        IssueAsync(holder, TokenAudience, TokenLifetime, cancellation);

    /// <summary>A ticket for one socket: it stands in a URL, so it is short-lived and good for one use.</summary>
    public Task<string> IssueTicketAsync(DirectLineCaller holder, CancellationToken cancellation) =>
        IssueAsync(holder, TicketAudience, TimeSpan.FromSeconds(options.Value.StreamTicketSeconds), cancellation);

    /// <summary>The holder of a token.</summary>
    /// <exception cref="ChannelException">403: expired, or not issued here.</exception>
    public async Task<DirectLineCaller> ReadTokenAsync(string token, CancellationToken cancellation)
    {
        var read = await ReadAsync(token, TokenAudience, cancellation)
            ?? throw ChannelException.Forbidden("The token or secret is not one of this service.");
        return read.ValidTo <= clock.GetUtcNow().UtcDateTime ? throw ChannelException.TokenExpired() : Holder(read);
    }

    /// <summary>The holder of a ticket, which cannot be used again.</summary>
    /// <exception cref="ChannelException">403: expired, used, or not issued here.</exception>
    public async Task<DirectLineCaller> RedeemTicketAsync(string ticket, CancellationToken cancellation)
    {
        var read = await ReadAsync(ticket, TicketAudience, cancellation)
            ?? throw ChannelException.Forbidden("The stream URL is not one of this service.");
        return read.ValidTo <= clock.GetUtcNow().UtcDateTime || !used.TryUse(read.Id, read.ValidTo)
            ? throw ChannelException.Forbidden("The stream URL has expired or was used. GET the conversation for a new one.")
            : Holder(read);
    }

    public void Dispose() => loading.Dispose();

    private static DirectLineCaller Holder(JsonWebToken token) => new(
        token.GetClaim(ConversationClaim).Value,
        token.TryGetClaim(UserClaim, out var user) ? user.Value : null,
        [.. token.Claims.Where(claim => claim.Type == OriginsClaim).Select(claim => claim.Value)]);

    private async Task<string> IssueAsync(DirectLineCaller holder, string audience, TimeSpan lifetime, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object>
        {
            [JwtRegisteredClaimNames.Jti] = RandomId.Secret(),
            [ConversationClaim] = holder.ConversationId ?? throw new ArgumentException("A token is for one conversation.", nameof(holder)),
        };
        if (holder.UserId is not null)
        {
            claims[UserClaim] = holder.UserId;
        }

        if (holder.Origins.Count > 0)
        {
            claims[OriginsClaim] = holder.Origins.ToArray();
        }

        return Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + lifetime,
            Claims = claims,
            SigningCredentials = new SigningCredentials(await KeyAsync(cancellation), SecurityAlgorithms.HmacSha256),
        });
    }

    /// <summary>The token if it was signed here for this purpose, whatever its age; else null.</summary>
    private async Task<JsonWebToken?> ReadAsync(string token, string audience, CancellationToken cancellation)
    {
        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = audience,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            IssuerSigningKey = await KeyAsync(cancellation),
            // The caller looks at the time by the injected clock.
            ValidateLifetime = false,
        });
        return result.IsValid && result.SecurityToken is JsonWebToken read && read.TryGetClaim(ConversationClaim, out _) ? read : null;
    }

    private async Task<SymmetricSecurityKey> KeyAsync(CancellationToken cancellation)
    {
        if (signingKey is not null)
        {
            return signingKey;
        }

        await loading.WaitAsync(cancellation);
        try
        {
            return signingKey ??= new SymmetricSecurityKey(await store.GetOrCreateSecretAsync("directline-tokens", KeyBytes, cancellation));
        }
        finally
        {
            loading.Release();
        }
    }
}
