using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using SmardBot.Bot.Authentication;
using SmardBot.DirectLine;

namespace SmardBot.Host.Http;

/// <summary>How large a request may be: 256 kB, or the largest activity that is configured to be taken.</summary>
internal static class RequestLimits
{
    private const int LeastMaximum = 256 * 1024;

    /// <summary>Tells the server to stop reading a larger body that does not say its length.</summary>
    public static IServiceCollection AddRequestLimits(this IServiceCollection services)
    {
        services.AddOptions<KestrelServerOptions>().Configure<IStartupValidator, IOptions<DirectLineOptions>, IOptions<ConnectorOptions>>((kestrel, settings, directLine, connector) =>
        {
            // These are the first options that anything reads; whoever has several wrong is told of all of them.
            settings.Validate();
            kestrel.Limits.MaxRequestBodySize = MaxBodyBytes(directLine.Value, connector.Value);
        });
        return services;
    }

    /// <summary>Refuses a body that says it is larger before anything reads it.</summary>
    public static void UseRequestLimits(this WebApplication app)
    {
        var services = app.Services;
        var most = MaxBodyBytes(services.GetRequiredService<IOptions<DirectLineOptions>>().Value, services.GetRequiredService<IOptions<ConnectorOptions>>().Value);
        app.Use((context, next) => context.Request.ContentLength > most
            ? JsonError.WriteAsync(context, StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", $"The request is larger than the {most / 1024} kB that are taken.", context.RequestAborted)
            : next(context));
    }

    private static int MaxBodyBytes(DirectLineOptions directLine, ConnectorOptions connector) =>
        Math.Max(LeastMaximum, Math.Max(directLine.MaxActivityBytes, connector.MaxActivityBytes));
}
