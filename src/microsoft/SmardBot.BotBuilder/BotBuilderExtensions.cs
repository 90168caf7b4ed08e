using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using SmardBot.BotBuilder.Disclaiming;
using SmardBot.BotBuilder.Hosting;
using SmardBot.Channels.Connector;
using SmardBot.Core;

namespace SmardBot.BotBuilder;

/// <summary>Registers and maps Bot Builder.</summary>
internal static class BotBuilderExtensions
{
    /// <summary>Adds what <see cref="MapBotBuilder"/> needs. Keys: <c>MicrosoftAppType</c>, <c>MicrosoftAppId</c>, <c>MicrosoftAppPassword</c>, <c>MicrosoftAppTenantId</c>.</summary>
    public static SmardBotBuilder AddBotBuilder(this SmardBotBuilder builder)
    {
        builder.Services.AddHttpClient();
        builder.Services.AddSingleton<BotFrameworkAuthentication>(provider => new ConfigurationBotFrameworkAuthentication(
            builder.Configuration, httpClientFactory: provider.GetRequiredService<IHttpClientFactory>(), logger: provider.GetRequiredService<ILogger<ConfigurationBotFrameworkAuthentication>>()));
        builder.Services.AddSingleton<DisclaimerLock>();
        builder.Services.AddSingleton<IBotFrameworkHttpAdapter, FaqAdapter>();
        builder.Services.AddSingleton<IBot, FaqBot>();
        return builder;
    }

    /// <summary><c>POST /api/messages</c>.</summary>
    public static void MapBotBuilder(this IEndpointRouteBuilder routes) =>
        routes.MapPost(ConnectorEndpoints.Messages, (HttpContext context, IBotFrameworkHttpAdapter adapter, IBot bot) =>
                adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted))
            .AddEndpointFilter<OpenEndpointGuard>();
}
