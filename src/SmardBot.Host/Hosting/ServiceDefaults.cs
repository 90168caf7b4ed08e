using SmardBot.Core.Settings;

namespace SmardBot.Host.Hosting;

/// <summary>Where the service listens, where its files are and what it tells of itself, before any option is read.</summary>
internal static class ServiceDefaults
{
    /// <summary>Where the service listens when nothing else is configured.</summary>
    public const string Url = "http://localhost:3978";

    /// <summary>A builder that works from any working directory: settings come from the checkout's top level, or from beside the published program.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // Options are validated at start, so a file that changes later is not read again; watching would cover the whole checkout.
            Args = ["--hostBuilder:reloadConfigOnChange=false", .. args],
            ContentRootPath = ProgramFolder.Files,
        });
        FrameworkSettings.Check(builder.Configuration);
        if (!FrameworkSettings.NamesAddress(builder.Configuration))
        {
            builder.WebHost.UseUrls(Url);
        }

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddQuietStart();
        return builder;
    }
}
