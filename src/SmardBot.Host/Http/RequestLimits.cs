namespace SmardBot.Host.Http;

/// <summary>How large a request may be.</summary>
internal static class RequestLimits
{
    /// <summary>The largest body that is read, in bytes: the size that the Bot Connector takes too.</summary>
    public const int MaxBodyBytes = 256 * 1024;

    /// <summary>Tells the server to stop reading a larger body that does not say its length.</summary>
    public static IServiceCollection AddRequestLimits(this IServiceCollection services) =>
        services.Configure<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestBodySize = MaxBodyBytes);

    /// <summary>Refuses a body that says it is larger before anything reads it.</summary>
    public static void UseRequestLimits(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Request.ContentLength is not > MaxBodyBytes)
        {
            return next(context);
        }

        var (code, message) = JsonError.For(StatusCodes.Status413PayloadTooLarge);
        return JsonError.WriteAsync(context, StatusCodes.Status413PayloadTooLarge, code, message, context.RequestAborted);
    });
}
