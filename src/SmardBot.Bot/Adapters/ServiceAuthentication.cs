using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using SmardBot.Bot.Authentication;

namespace SmardBot.Bot.Adapters;

/// <summary>
/// What Bot Builder has to know of the bot's registration. It lets nobody in by itself: tokens are checked at the door, more strictly
/// than the stock one does. What it hands out is shared by all turns.
/// </summary>
internal sealed class ServiceAuthentication : BotFrameworkAuthentication
{
    private readonly ConnectorClients connectors;
    private readonly Task<UserTokenClient> users = Task.FromResult<UserTokenClient>(new NoUserTokens());

    public ServiceAuthentication(ConnectorClients connectors, IOptions<MicrosoftAppOptions> app, IOptions<ConnectorOptions> connector)
    {
        this.connectors = connectors;
        var appId = app.Value.MicrosoftAppId ?? "";
        Identity = new ClaimsIdentity([new Claim(AuthenticationConstants.AudienceClaim, appId), new Claim(AuthenticationConstants.AppIdClaim, appId)]);
        Admitted = new AuthenticateRequestResult { Audience = connector.Value.TokenScope, ClaimsIdentity = Identity, ConnectorFactory = connectors };
    }

    /// <summary>The bot itself, for what it sends without having been asked.</summary>
    public ClaimsIdentity Identity { get; }

    /// <summary>The result of the door.</summary>
    public AuthenticateRequestResult Admitted { get; }

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken) => throw PastTheDoor();

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) => throw PastTheDoor();

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => connectors;

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) => users;

    public override string GetOriginatingAudience() => Admitted.Audience;

    private static UnauthorizedAccessException PastTheDoor() => new("Requests come in through MapMessages(), which checks their tokens.");

    /// <summary>The bot signs nobody in: it has no tokens of users.</summary>
    private sealed class NoUserTokens : UserTokenClient
    {
        public override Task<TokenResponse> GetUserTokenAsync(string userId, string connectionName, string channelId, string magicCode, CancellationToken cancellationToken) => throw NoSignIn();

        public override Task<SignInResource> GetSignInResourceAsync(string connectionName, Activity activity, string finalRedirect, CancellationToken cancellationToken) => throw NoSignIn();

        public override Task SignOutUserAsync(string userId, string connectionName, string channelId, CancellationToken cancellationToken) => throw NoSignIn();

        public override Task<TokenStatus[]> GetTokenStatusAsync(string userId, string channelId, string includeFilter, CancellationToken cancellationToken) => throw NoSignIn();

        public override Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(string userId, string connectionName, string[] resourceUrls, string channelId, CancellationToken cancellationToken) => throw NoSignIn();

        public override Task<TokenResponse> ExchangeTokenAsync(string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken) => throw NoSignIn();

        private static NotSupportedException NoSignIn() => new("The bot signs nobody in.");
    }
}
