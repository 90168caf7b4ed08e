using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;
using SmardBot.Bot.Authentication;
using SmardBot.Bot.Http;
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
        // Bot Builder tells of every activity that it sends, with ids.
        builder.Services.AddLogging(logging => logging.AddFilter(typeof(FaqAdapter).FullName, LogLevel.Warning));
        builder.Services.AddSingleton(Authentication);
        builder.Services.AddSingleton<DisclaimerLock>();
        builder.Services.AddSingleton<IBotFrameworkHttpAdapter, FaqAdapter>();
        builder.Services.AddSingleton<IBot, FaqBot>();
        return builder;
    }

    /// <summary><c>POST /api/messages</c>.</summary>
    public static void MapBotBuilder(this IEndpointRouteBuilder routes)
    {
        // What is missing of a registration is said at start, not to the first user.
        routes.ServiceProvider.GetRequiredService<BotFrameworkAuthentication>();
        routes.MapPost(ConnectorEndpoints.Messages, (HttpContext context, IBotFrameworkHttpAdapter adapter, IBot bot) =>
                adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted))
            .AddEndpointFilter<ChannelErrors>()
            .AddEndpointFilter<SameDoor>();
    }

    private static BotFrameworkAuthentication Authentication(IServiceProvider provider)
    {
        var app = provider.GetRequiredService<IOptions<MicrosoftAppOptions>>().Value;
        try
        {
            return new ConfigurationBotFrameworkAuthentication(
                BotBuilderSettings.For(app, provider.GetRequiredService<IOptions<ConnectorOptions>>().Value),
                AppCertificate.Find(app) is { } certificate ? new CertificateServiceClientCredentialsFactory(certificate, app.MicrosoftAppId, app.MicrosoftAppTenantId) : null,
                httpClientFactory: provider.GetRequiredService<IHttpClientFactory>(),
                logger: provider.GetRequiredService<ILogger<ConfigurationBotFrameworkAuthentication>>());
        }
        catch (ArgumentException incomplete)
        {
            throw new OptionsValidationException(nameof(MicrosoftAppOptions), typeof(MicrosoftAppOptions), [incomplete.Message]);
        }
    }
}
