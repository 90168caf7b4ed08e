namespace SmardBot.Host.Hosting;

/// <summary>Where the service listens, where its files are and what it tells of itself, before any option is read.</summary>
internal static class ServiceDefaults
{
    /// <summary>Where the service listens when nothing else is configured.</summary>
    public const string Url = "http://localhost:3978";

    private static readonly string[] UrlKeys = ["urls", "http_ports", "https_ports"];

    /// <summary>A builder that works from any working directory: settings come from the checkout's top level, or from beside the published program.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // Options are validated at start, so a file that changes later is not read again; watching would cover the whole checkout.
            Args = ["--hostBuilder:reloadConfigOnChange=false", .. args],
            ContentRootPath = FindCheckout() ?? AppContext.BaseDirectory,
        });
        if (UrlKeys.All(key => builder.Configuration[key] is null) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(Url);
        }

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
        builder.Services.AddSingleton(TimeProvider.System);
        return builder;
    }

    private static string? FindCheckout()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SmardBot.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
