using Microsoft.Extensions.Options;

namespace SmardBot.Bot.Authentication;

/// <summary>Sends requests for tokens to <c>Connector:TokenEndpoint</c>, where one is configured: the library itself takes https addresses of one form only.</summary>
internal sealed class TokenEndpointHandler(IOptions<MicrosoftAppOptions> app, IOptions<ConnectorOptions> connector) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (connector.Value.TokenEndpoint is { Length: > 0 } endpoint && !app.Value.Is(MicrosoftAppOptions.UserAssignedMsi))
        {
            request.RequestUri = new Uri(endpoint);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
