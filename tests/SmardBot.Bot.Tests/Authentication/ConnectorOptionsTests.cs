using Microsoft.Extensions.Options;

namespace SmardBot.Bot.Tests.Authentication;

/// <summary>Wrong values stop the service at start.</summary>
public sealed class ConnectorOptionsTests
{
    [Theory]
    [InlineData("MicrosoftAppType", "Single", "MicrosoftAppType is 'Single'; allowed is SingleTenant, MultiTenant, UserAssignedMSI")]
    [InlineData("MicrosoftAppId", "my app", "MicrosoftAppId is 'my app'; allowed is the id of the app registration, or nothing")]
    [InlineData("MicrosoftAppCertificatePath", "/no/such.pfx", "MicrosoftAppCertificatePath is '/no/such.pfx'; allowed is a .pfx or .p12 file, or a PEM file with certificate and key, that MicrosoftAppCertificatePassword opens")]
    [InlineData("MicrosoftAppCertificateThumbprint", "00", "MicrosoftAppCertificateThumbprint is '00'; allowed is that of a certificate with a key in the personal store of the user or the machine")]
    [InlineData("Connector:OpenIdMetadataUrl", "http://login.example/keys", "Connector:OpenIdMetadataUrl is 'http://login.example/keys'; allowed is an https address, or an http address of this machine itself (localhost, 127.0.0.1, [::1])")]
    [InlineData("Connector:TokenEndpoint", "token", "Connector:TokenEndpoint is 'token'; allowed is an https address, or an http address of this machine itself (localhost, 127.0.0.1, [::1]), or nothing")]
    [InlineData("Connector:Issuer", " ", "Connector:Issuer is ' '; allowed is the issuer as the tokens name it")]
    [InlineData("Connector:TurnSeconds", "15", "Connector:TurnSeconds is '15'; allowed is 1 to 12")]
    [InlineData("Connector:InvokeSeconds", "0", "Connector:InvokeSeconds is '0'; allowed is 1 to 5")]
    public async Task A_wrong_value_is_named_with_its_key_and_what_is_allowed(string key, string value, string expected)
    {
        var invalid = await Assert.ThrowsAsync<OptionsValidationException>(() => BotServer.StartAsync([("MicrosoftAppId", "app"), (key, value)]));

        Assert.Equal(expected, Assert.Single(invalid.Failures));
    }

    [Fact]
    public async Task What_is_missing_for_replies_is_said_at_start()
    {
        await using var server = await BotServer.StartAsync([("MicrosoftAppId", "app")]);

        Assert.Contains(server.Logs.Lines, line => line.Contains("no credential", StringComparison.Ordinal));
        Assert.Contains(server.Logs.Lines, line => line.Contains("MicrosoftAppTenantId is not set", StringComparison.Ordinal));
    }
}
