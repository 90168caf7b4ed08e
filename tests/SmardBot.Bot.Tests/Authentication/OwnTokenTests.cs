using System.Net;
using Microsoft.AspNetCore.Http;
using SmardBot.Testing.Azure;

namespace SmardBot.Bot.Tests.Authentication;

/// <summary>How the bot gets the tokens that it sends with its replies.</summary>
public sealed class OwnTokenTests
{
    [Fact]
    public async Task A_secret_gets_one_token_for_many_replies()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync(service.Settings(("MicrosoftAppType", "")));

        for (var turn = 1; turn <= 3; turn++)
        {
            (await server.PostAsync(Incoming.Message(service, id: $"{turn}"), service.Keys.Valid(service, server.Clock))).Is(HttpStatusCode.OK);
        }

        var form = Assert.Single(service.TokenRequests);
        Assert.Equal(
            ("client_credentials", ServiceKeys.AppId, BotService.Password, "https://api.botframework.com/.default"),
            (form["grant_type"], form["client_id"], form["client_secret"], form["scope"]));
        Assert.All(service.Taken, posted => Assert.Equal("Bearer bot-token-1", posted.Authorization));
        Assert.DoesNotContain(server.Logs.Lines, line => line.Contains(BotService.Password, StringComparison.Ordinal) || line.Contains("bot-token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_token_is_renewed_once()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync(service.Settings());
        service.OnPost = posted => posted.Authorization == "Bearer bot-token-1" ? Results.StatusCode(StatusCodes.Status401Unauthorized) : null;

        (await server.PostAsync(Incoming.Message(service), service.Keys.Valid(service, server.Clock))).Is(HttpStatusCode.OK);

        Assert.Equal(["Bearer bot-token-1", "Bearer bot-token-2"], service.Attempts.Select(posted => posted.Authorization));
        Assert.Equal(2, service.TokenRequests.Count);
        Assert.Single(service.Taken);
    }

    [Fact]
    public async Task A_certificate_signs_for_the_token()
    {
        await using var service = await BotService.StartAsync();
        using var certificate = new CertificateFile();
        await using var server = await BotServer.StartAsync(service.Settings(("MicrosoftAppPassword", ""), ("MicrosoftAppCertificatePath", certificate.Path), ("MicrosoftAppCertificatePassword", CertificateFile.Password)));

        (await server.PostAsync(Incoming.Message(service), service.Keys.Valid(service, server.Clock))).Is(HttpStatusCode.OK);

        var form = Assert.Single(service.TokenRequests);
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", form["client_assertion_type"]);
        Assert.Equal(3, form["client_assertion"].Split('.').Length);
        Assert.False(form.ContainsKey("client_secret"));
        Assert.Single(service.Taken);
    }

    [Fact]
    public async Task A_managed_identity_needs_no_secret()
    {
        await using var service = await BotService.StartAsync();
        var identities = new IdentityEndpoint();
        await using var server = await BotServer.StartAsync(
            service.Settings(("MicrosoftAppPassword", ""), ("MicrosoftAppType", "UserAssignedMSI")),
            services => identities.ReplaceIn(services));

        (await server.PostAsync(Incoming.Message(service), service.Keys.Valid(service, server.Clock))).Is(HttpStatusCode.OK);

        var asked = identities.Requests.Last();
        Assert.Contains(ServiceKeys.AppId, asked, StringComparison.Ordinal);
        Assert.Contains("resource=https://api.botframework.com", Uri.UnescapeDataString(asked), StringComparison.Ordinal);
        Assert.Empty(service.TokenRequests);
        Assert.Equal("Bearer identity-token", Assert.Single(service.Taken).Authorization);
    }
}
