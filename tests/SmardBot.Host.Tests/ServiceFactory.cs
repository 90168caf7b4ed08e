using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;

namespace SmardBot.Host.Tests;

/// <summary>The whole service in this process, without a network.</summary>
internal sealed class ServiceFactory(params (string Key, string Value)[] settings) : WebApplicationFactory<Program>
{
    /// <summary>Runs before anything of the service, as the network would: gives requests an address.</summary>
    public Action<IApplicationBuilder>? Before { get; init; }

    /// <summary>Whether it loads the FAQ of the checkout and trains on it, which takes a while. Default: it has none.</summary>
    public bool WithFaq { get; init; }

    /// <summary>Replaces services.</summary>
    public Action<IServiceCollection>? Replacing { get; init; }

    /// <summary>A folder that could hold an FAQ.</summary>
    public static string EmptyFaq { get; } = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "no-faq", "en", "entries")).Parent!.Parent!.FullName;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Storage:Provider", "Memory");
        builder.UseEnvironment(settings.FirstOrDefault(setting => setting.Key == "environment").Value ?? "Production");
        if (!WithFaq)
        {
            builder.UseSetting("Faq:Path", EmptyFaq);
        }

        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }

        if (Replacing is not null)
        {
            builder.ConfigureTestServices(Replacing);
        }

        if (Before is not null)
        {
            builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(new FirstOfAll(Before)));
        }
    }

    private sealed class FirstOfAll(Action<IApplicationBuilder> before) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            before(app);
            next(app);
        };
    }
}
