using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using SmardBot.Core;

namespace SmardBot.Bot.Tests;

/// <summary>What the bot is made of, without a server.</summary>
internal static class Bots
{
    public static ServiceProvider Services(Action<IServiceCollection>? adding = null)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<IHostEnvironment>(new HostingEnvironment());
        new SmardBotBuilder(services, new ConfigurationBuilder().Build()).AddBot();
        adding?.Invoke(services);
        return services.BuildServiceProvider();
    }
}
