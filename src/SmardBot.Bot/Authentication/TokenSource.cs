using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace SmardBot.Bot.Authentication;

/// <summary>Gets tokens by the credential that is configured: a managed identity, a certificate or a secret.</summary>
internal sealed class TokenSource(IHttpClientFactory clients, IOptions<MicrosoftAppOptions> app, IOptions<ConnectorOptions> connector)
{
    private const string PublicCloud = "https://login.microsoftonline.com/";
    private const string MultiTenantAuthority = "botframework.com";
    private const string EndpointPath = "/oauth2/v2.0/token";

    private readonly Lazy<Func<bool, CancellationToken, Task<AuthenticationResult>>> acquire = new(() => app.Value.Is(MicrosoftAppOptions.UserAssignedMsi)
        ? ManagedIdentity(clients, app.Value, connector.Value)
        : ConfidentialClient(clients, app.Value, connector.Value));

    /// <summary>A token.</summary>
    /// <param name="force">Not one that was given before.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="MsalException">None is to be had.</exception>
    public Task<AuthenticationResult> AcquireAsync(bool force, CancellationToken cancellation) => acquire.Value(force, cancellation);

    /// <summary>The authority of an app: that of the configured endpoint, where it is one of Entra, since a certificate signs for it.</summary>
    public static string Authority(MicrosoftAppOptions app, ConnectorOptions connector)
    {
        if (connector.TokenEndpoint is { } endpoint && endpoint.StartsWith(Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase) && endpoint.EndsWith(EndpointPath, StringComparison.OrdinalIgnoreCase))
        {
            return endpoint[..^EndpointPath.Length];
        }

        return PublicCloud + (app.Is(MicrosoftAppOptions.MultiTenant) || string.IsNullOrEmpty(app.MicrosoftAppTenantId) ? MultiTenantAuthority : app.MicrosoftAppTenantId);
    }

    private static Func<bool, CancellationToken, Task<AuthenticationResult>> ConfidentialClient(IHttpClientFactory clients, MicrosoftAppOptions app, ConnectorOptions connector)
    {
        string[] scopes = [connector.TokenScope];
        var builder = ConfidentialClientApplicationBuilder.Create(app.MicrosoftAppId)
            .WithAuthority(Authority(app, connector), validateAuthority: false)
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(new TokenHttp(clients));
        var client = AppCertificate.Find(app) is { } certificate ? builder.WithCertificate(certificate, sendX5C: true).Build()
            : !string.IsNullOrEmpty(app.MicrosoftAppPassword) ? builder.WithClientSecret(app.MicrosoftAppPassword).Build()
            : throw new MsalClientException("no_credential", "No credential is configured for the app.");
        return (force, cancellation) => client.AcquireTokenForClient(scopes).WithForceRefresh(force).ExecuteAsync(cancellation);
    }

    private static Func<bool, CancellationToken, Task<AuthenticationResult>> ManagedIdentity(IHttpClientFactory clients, MicrosoftAppOptions app, ConnectorOptions connector)
    {
        const string All = "/.default";
        var resource = connector.TokenScope.EndsWith(All, StringComparison.Ordinal) ? connector.TokenScope[..^All.Length] : connector.TokenScope;
        var identity = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(app.MicrosoftAppId))
            .WithHttpClientFactory(new TokenHttp(clients))
            .Build();
        return (force, cancellation) => identity.AcquireTokenForManagedIdentity(resource).WithForceRefresh(force).ExecuteAsync(cancellation);
    }

    private sealed class TokenHttp(IHttpClientFactory clients) : IMsalHttpClientFactory
    {
        private readonly HttpClient http = clients.CreateClient(AuthenticationClients.Tokens);

        public HttpClient GetHttpClient() => http;
    }
}
