using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SmardBot.Bot.Authentication;

namespace SmardBot.Bot.Tests.Authentication;

/// <summary>Plays the address at which a machine of Azure asks for the tokens of its identities.</summary>
internal sealed class IdentityEndpoint : HttpMessageHandler
{
    public ConcurrentQueue<string> Requests { get; } = new();

    public void ReplaceIn(IServiceCollection services) =>
        services.AddHttpClient(AuthenticationClients.Tokens).ConfigurePrimaryHttpMessageHandler(() => this);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Enqueue(request.RequestUri!.AbsoluteUri);
        var expires = TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds();
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent($$"""{"access_token":"identity-token","expires_on":"{{expires}}","resource":"https://api.botframework.com","token_type":"Bearer"}""", Encoding.UTF8, "application/json"),
        });
    }
}
