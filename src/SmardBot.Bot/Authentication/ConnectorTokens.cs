using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace SmardBot.Bot.Authentication;

/// <summary>The bot's own tokens for the Connector: one at a time, renewed before it ends.</summary>
internal sealed class ConnectorTokens(TokenSource source, IOptions<MicrosoftAppOptions> app, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim renewing = new(1, 1);
    private volatile Held? held;

    /// <summary>The token; null where the bot has no registration, and so nobody to prove itself to.</summary>
    /// <exception cref="MsalException">None is to be had.</exception>
    public async ValueTask<string?> GetAsync(CancellationToken cancellation) =>
        !app.Value.IsRegistered ? null
        : held is { } current && clock.GetUtcNow() < current.Until ? current.Token
        : await RenewAsync(held?.Token, force: false, cancellation);

    /// <summary>Another token in the place of one that the service has refused.</summary>
    /// <exception cref="MsalException">None is to be had.</exception>
    public Task<string> RenewAsync(string refused, CancellationToken cancellation) => RenewAsync(refused, force: true, cancellation);

    public void Dispose() => renewing.Dispose();

    private async Task<string> RenewAsync(string? old, bool force, CancellationToken cancellation)
    {
        await renewing.WaitAsync(cancellation);
        try
        {
            // Others may have waited for the same.
            if (held is { } current && current.Token != old && clock.GetUtcNow() < current.Until)
            {
                return current.Token;
            }

            var result = await source.AcquireAsync(force, cancellation);
            held = new Held(result.AccessToken, result.ExpiresOn - Margin);
            return result.AccessToken;
        }
        finally
        {
            renewing.Release();
        }
    }

    private sealed record Held(string Token, DateTimeOffset Until);
}
