using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SmardBot.Core;

/// <summary>What <c>AddSmardBot</c> returns, so that <c>AddClassifier</c>, <c>AddChannels</c> and <c>AddStorage</c> follow it.</summary>
public sealed record SmardBotBuilder
{
    /// <summary>Makes options readable from the configuration.</summary>
    /// <param name="services">The services of the program.</param>
    /// <param name="configuration">Its configuration.</param>
    public SmardBotBuilder(IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(configuration);
        Services = services;
        Configuration = configuration;
    }

    /// <summary>The services of the program.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Its configuration.</summary>
    public IConfiguration Configuration { get; }
}
