using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SmardBot.Core;

namespace SmardBot.Storage;

/// <summary>Registers the store.</summary>
public static class StorageServiceCollectionExtensions
{
    /// <summary>Keeps conversations where section <c>Storage</c> says; see <see cref="StorageOptions"/>.</summary>
    public static SmardBotBuilder AddStorage(this SmardBotBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<StorageOptions>()
            .Configure(options => options.BindFrom(builder.Configuration.GetSection(StorageOptions.Section)))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.AddSingleton<Stores>();
        services.AddSingleton(provider => provider.GetRequiredService<Stores>().Conversations);
        services.AddSingleton(provider => provider.GetRequiredService<Stores>().Reviews);
        services.AddSingleton(provider => new StoreAdministration(provider.GetRequiredService<Stores>(), provider.GetRequiredService<IOptions<StorageOptions>>()));
        services.AddHostedService<StorageStartup>();
        return builder;
    }
}
