using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using SmardBot.Bot.Adapters;
using SmardBot.Core.Settings;
using SmardBot.Host.Http;

namespace SmardBot.Host.RateLimits;

internal static class RateLimitsExtensions
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>Adds what <see cref="UseRateLimits"/> needs.</summary>
    public static IServiceCollection AddRateLimits(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<RateLimitsOptions>, RateLimitsOptionsValidator>();
        services.AddSettings<RateLimitsOptions>(RateLimitsOptions.Section);
        services.AddRateLimiter();
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<RateLimitsOptions>>((limiter, limits) =>
        {
            // Azure Bot Service brings all its users from a few addresses; who is not it is refused by the look of the token alone.
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PerAddress(limits.Value.RequestsPerMinute, path => !path.StartsWithSegments("/health") && !path.StartsWithSegments(MessagesEndpoint.Path)),
                PerAddress(limits.Value.TokensPerMinute, path => path.StartsWithSegments("/api/widget/token")),
                PerAddress(limits.Value.ReturnsPerMinute, path => path.StartsWithSegments("/api/widget/return") || path.StartsWithSegments("/person/return")));
            limiter.OnRejected = RejectAsync;
        });
        return services;
    }

    /// <summary>Refuses what is too much with 429 and <c>Retry-After</c>.</summary>
    public static void UseRateLimits(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<RateLimitsOptions>>().Value.Enabled)
        {
            app.UseRateLimiter();
        }
    }

    private static PartitionedRateLimiter<HttpContext> PerAddress(int perMinute, Func<PathString, bool> counts) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => counts(context.Request.Path)
            ? RateLimitPartition.GetFixedWindowLimiter(
                ClientAddress.Of(context.Connection.RemoteIpAddress),
                _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = Window })
            : RateLimitPartition.GetNoLimiter(""));

    private static async ValueTask RejectAsync(OnRejectedContext rejected, CancellationToken cancellation)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : Window;
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString();
        await JsonError.WriteAsync(
            rejected.HttpContext, StatusCodes.Status429TooManyRequests, "TooManyRequests",
            $"Too many requests came from this address. Try again in {seconds} seconds.", cancellation);
    }
}
