using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using SmardBot.Bot.Authentication;

namespace SmardBot.BotBuilder.Hosting;

/// <summary>The settings of both editions under the names that Bot Builder gives them.</summary>
internal static class BotBuilderSettings
{
    private const string TokenPath = "/oauth2/v2.0/token";
    private const string ScopeEnd = "/.default";

    /// <summary>The configuration for Bot Builder; one that is empty but for credentials means the public Azure cloud to it.</summary>
    public static IConfiguration For(MicrosoftAppOptions app, ConnectorOptions connector)
    {
        Dictionary<string, string?> settings = new(StringComparer.Ordinal)
        {
            [nameof(app.MicrosoftAppId)] = app.MicrosoftAppId,
            [nameof(app.MicrosoftAppPassword)] = app.MicrosoftAppPassword,
        };
        if (app.IsRegistered)
        {
            settings[nameof(app.MicrosoftAppType)] = app.MicrosoftAppType;
            settings[nameof(app.MicrosoftAppTenantId)] = app.MicrosoftAppTenantId;
        }

        var ordinary = new ConnectorOptions();
        if (connector.Issuer != ordinary.Issuer || connector.OpenIdMetadataUrl != ordinary.OpenIdMetadataUrl || connector.TokenScope != ordinary.TokenScope || connector.TokenEndpoint is not null)
        {
            // Bot Builder takes all of these or none.
            settings["ToChannelFromBotLoginUrl"] = Without(TokenPath, connector.TokenEndpoint) ?? AuthenticationConstants.ToChannelFromBotLoginUrl;
            settings["ToChannelFromBotOAuthScope"] = Without(ScopeEnd, connector.TokenScope);
            settings["ToBotFromChannelTokenIssuer"] = connector.Issuer;
            settings["ToBotFromChannelOpenIdMetadataUrl"] = connector.OpenIdMetadataUrl;
            settings["ToBotFromEmulatorOpenIdMetadataUrl"] = connector.EmulatorMetadataUrl;
            settings["OAuthUrl"] = AuthenticationConstants.OAuthUrl;
            settings["CallerId"] = CallerIdConstants.PublicAzureChannel;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
    }

    private static string? Without(string end, string? address) =>
        address is not null && address.EndsWith(end, StringComparison.OrdinalIgnoreCase) ? address[..^end.Length] : address;
}
