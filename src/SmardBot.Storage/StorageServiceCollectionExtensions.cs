using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SmardBot.Core;
using SmardBot.Core.Settings;

namespace SmardBot.Storage;

/// <summary>Registers the store.</summary>
public static class StorageServiceCollectionExtensions
{
    /// <summary>Keeps conversations where section <c>Storage</c> says; see <see cref="StorageOptions"/>.</summary>
    public static SmardBotBuilder AddStorage(this SmardBotBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSettings<StorageOptions>(StorageOptions.Section)
            .PostConfigure(options => options.ConnectionString = string.IsNullOrWhiteSpace(options.ConnectionString) ? null : options.ConnectionString);
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.AddSingleton<Stores>();
        services.AddSingleton(provider => provider.GetRequiredService<Stores>().Conversations);
        services.AddSingleton(provider => provider.GetRequiredService<Stores>().Reviews);
        services.AddSingleton(provider => provider.GetRequiredService<Stores>().Tickets);
        services.AddSingleton(provider => provider.GetRequiredService<Stores>().Inbox);
        services.AddSingleton(provider => provider.GetRequiredService<Stores>().Proposals);
        services.AddSingleton(provider => provider.GetRequiredService<Stores>().Audit);
        services.AddSingleton(provider => new StoreAdministration(provider.GetRequiredService<Stores>(), provider.GetRequiredService<IOptions<StorageOptions>>()));
        services.AddSingleton<StorageStartup>();
        services.AddHostedService(provider => provider.GetRequiredService<StorageStartup>());
        return builder;
    }

    /// <summary>Opens the store before the service starts, so that what stands in its way is the first that is said.</summary>
    /// <exception cref="Core.Conversations.StoreUnavailableException">The file cannot be used.</exception>
    /// <exception cref="StoreSchemaException">The schema does not fit.</exception>
    public static Task OpenStoreAsync(this IServiceProvider services, CancellationToken cancellation = default) =>
        services.GetRequiredService<StorageStartup>().StartAsync(cancellation);
}
