using Microsoft.Extensions.Options;
using SmardBot.Bot.Authentication;
using SmardBot.Channels.Connector;

namespace SmardBot.BotBuilder.Hosting;

/// <summary>
/// The door of the default edition in front of that of Bot Builder: the same limits, tenants and refusals. Without an app id Bot
/// Builder checks no token at all; here a developer on this machine is let in then, and nobody else.
/// </summary>
internal sealed class SameDoor(ConnectorAccess access, IOptions<ConnectorOptions> options) : IEndpointFilter
{
    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        var caller = await access.AdmitAsync(request);

        // Bot Builder reads the body again. It stays in memory: what users write is put into no temporary file.
        request.EnableBuffering(bufferThreshold: options.Value.MaxActivityBytes + 1);
        access.Check(caller, ConnectorActivity.OriginOf(await ConnectorActivity.ReadAsync(request, options.Value.MaxActivityBytes)));
        request.Body.Position = 0;
        return await next(context);
    }
}
