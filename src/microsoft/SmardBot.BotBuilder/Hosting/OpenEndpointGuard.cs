using System.Net;

namespace SmardBot.BotBuilder.Hosting;

/// <summary>
/// Without an app id Bot Builder checks no token at all, which suits an emulator on this machine and nobody else: then activities
/// are taken in Development alone, and only from this machine.
/// </summary>
internal sealed class OpenEndpointGuard : IEndpointFilter
{
    private static readonly string[] ForwardedHeaders = ["Forwarded", "X-Forwarded-For"];

    private readonly bool isOpen;
    private readonly bool isDevelopment;

    public OpenEndpointGuard(IConfiguration configuration, IHostEnvironment environment, ILogger<OpenEndpointGuard> logger)
    {
        isOpen = string.IsNullOrWhiteSpace(configuration["MicrosoftAppId"]);
        isDevelopment = environment.IsDevelopment();
        if (isOpen)
        {
            Log.NoAppId(logger);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (!isOpen)
        {
            return await next(context);
        }

        return !isDevelopment ? Results.NotFound()
            : IsLocal(context.HttpContext.Request) ? await next(context)
            : Results.StatusCode(StatusCodes.Status403Forbidden);
    }

    /// <summary>What a proxy or tunnel on this machine passes on does not come from it.</summary>
    private static bool IsLocal(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) && !ForwardedHeaders.Any(request.Headers.ContainsKey);
}
