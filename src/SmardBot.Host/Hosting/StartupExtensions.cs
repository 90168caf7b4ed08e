using Microsoft.Extensions.Options;
using SmardBot.Core.Faq;
using SmardBot.Core.Settings;
using SmardBot.Storage;

namespace SmardBot.Host.Hosting;

/// <summary>A start that tells in a line what is wrong, and nothing twice.</summary>
internal static class StartupExtensions
{
    /// <summary>Host and server write what keeps them from starting with pages of stack trace; until the service runs, <see cref="StartupFailure"/> says it.</summary>
    public static void AddQuietStart(this WebApplicationBuilder builder)
    {
        var start = new QuietStart();
        builder.Services.AddSingleton(start);
        foreach (var category in new[] { "Microsoft.Extensions.Hosting.Internal.Host", "Microsoft.AspNetCore.Server.Kestrel" })
        {
            builder.Logging.AddFilter(category, level => level >= LogLevel.Warning && (start.IsOver || level < LogLevel.Error));
        }
    }

    /// <summary>Has the FAQ folder looked at with the options.</summary>
    public static IServiceCollection AddFaqFolderCheck(this IServiceCollection services) => services.AddSingleton<IValidateOptions<FaqOptions>, FaqFolderValidator>();

    /// <summary>Looks at every option, the addresses and the store before anything begins its work, and names keys that nothing reads.</summary>
    /// <exception cref="OptionsValidationException">A value is wrong.</exception>
    /// <exception cref="IOException">It cannot listen where it is told to.</exception>
    public static async Task CheckAsync(this WebApplication app)
    {
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        Listening.Check(app);
        await app.Services.OpenStoreAsync();
        foreach (var line in UnknownSettings.In(app.Configuration, app.Services.GetServices<SettingsSection>()))
        {
            Log.UnknownSetting(app.Logger, line);
        }
    }

    /// <summary>Runs the service until it is asked to stop.</summary>
    /// <exception cref="IOException">It cannot listen where it is told to.</exception>
    public static async Task ServeAsync(this WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception exception) when (Listening.Fault(exception, app.Configuration) is { } fault)
        {
            throw new IOException(fault, exception);
        }

        app.Services.GetRequiredService<QuietStart>().IsOver = true;
        await app.WaitForShutdownAsync();
    }

    private sealed class QuietStart
    {
        public volatile bool IsOver;
    }
}
