using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace SmardBot.Bot.Authentication;

/// <summary>
/// The published keys of a token service. They are fetched once a day and when a token names a key that is not known yet; a stranger can
/// bring about only a few fetches, and when one fails the keys that are known stay in force.
/// </summary>
internal sealed class SigningKeys(string metadataUrl, HttpClient http, TimeProvider clock, ILogger log) : IDisposable
{
    /// <summary>After this time the keys are fetched again.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>How often unknown keys may lead to a fetch; after a quiet time <see cref="MostAtOnce"/> times in a row.</summary>
    public static readonly TimeSpan UnknownPeriod = TimeSpan.FromMinutes(5);

    /// <summary>Fetches for unknown keys in a row: one for the key of a stranger must not keep the new key of the service out.</summary>
    public const int MostAtOnce = 3;

    private static readonly TimeSpan FailurePause = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim fetching = new(1, 1);
    private Dictionary<string, SigningKey>? keys;
    private DateTimeOffset fetched;
    private DateTimeOffset nextTry;
    private DateTimeOffset unknownUntil;

    /// <summary>The key of that id, or null when the service publishes none.</summary>
    /// <exception cref="KeysUnavailableException">No keys could be fetched yet.</exception>
    public async ValueTask<SigningKey?> FindAsync(string id, CancellationToken cancellation)
    {
        var known = keys;
        if (known is not null && clock.GetUtcNow() - fetched < Lifetime && known.TryGetValue(id, out var key))
        {
            return key;
        }

        await fetching.WaitAsync(cancellation);
        try
        {
            if (IsDue(id))
            {
                await FetchAsync(cancellation);
            }
        }
        finally
        {
            fetching.Release();
        }

        return (keys ?? throw new KeysUnavailableException()).GetValueOrDefault(id);
    }

    public void Dispose() => fetching.Dispose();

    private bool IsDue(string id)
    {
        var now = clock.GetUtcNow();
        if (keys is null || now - fetched >= Lifetime)
        {
            return now >= nextTry;
        }

        return !keys.ContainsKey(id) && TakeForUnknown(now);
    }

    private bool TakeForUnknown(DateTimeOffset now)
    {
        // Each fetch fills the bucket by one, five minutes empty it by one.
        var level = unknownUntil > now ? unknownUntil : now;
        if (level - now > UnknownPeriod * (MostAtOnce - 1))
        {
            return false;
        }

        unknownUntil = level + UnknownPeriod;
        return true;
    }

    private async Task FetchAsync(CancellationToken cancellation)
    {
        try
        {
            var retriever = new HttpDocumentRetriever(http) { RequireHttps = !new Uri(metadataUrl).IsLoopback };
            var published = await OpenIdConnectConfigurationRetriever.GetAsync(metadataUrl, retriever, cancellation);
            keys = published.JsonWebKeySet.Keys
                .Where(key => !string.IsNullOrEmpty(key.Kid))
                .GroupBy(key => key.Kid, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => SigningKey.From(group.First()), StringComparer.Ordinal);
            fetched = clock.GetUtcNow();
        }
#pragma warning disable CA1031 // Whatever the service answered, what is known already stays.
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            nextTry = clock.GetUtcNow() + (keys is null ? FailurePause : UnknownPeriod);
            Log.KeysNotFetched(log, metadataUrl, failure.GetType().Name);
        }
    }
}
