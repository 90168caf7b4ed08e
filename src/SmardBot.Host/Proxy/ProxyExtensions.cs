using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using SmardBot.Core.Settings;

namespace SmardBot.Host.Proxy;

internal static class ProxyExtensions
{
    /// <summary>Adds what <see cref="UseKnownProxies"/> needs.</summary>
    public static IServiceCollection AddKnownProxies(this IServiceCollection services)
    {
        services.AddSettings<ProxyOptions>(ProxyOptions.Section);
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxyOptions>>((forwarded, proxy) =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedPrefix;
            // Any number of hops, as long as each is a known proxy: the first unknown address is the client.
            forwarded.ForwardLimit = null;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in proxy.Value.KnownNetworks)
            {
                forwarded.KnownIPNetworks.Add(NetworkAttribute.Read(network)!.Value);
            }
        });
        return services;
    }

    /// <summary>
    /// Takes address, scheme and host from the forwarded headers of known proxies. Without any, the headers are left
    /// alone: with an empty list the framework would believe everybody.
    /// </summary>
    public static void UseKnownProxies(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<ProxyOptions>>().Value.KnownNetworks.Count > 0)
        {
            app.UseForwardedHeaders();
        }
    }
}
