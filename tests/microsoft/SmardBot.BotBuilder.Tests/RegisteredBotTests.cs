using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using Moq;
using SmardBot.Bot.Authentication;
using SmardBot.BotBuilder.Hosting;
using SmardBot.Channels;
using SmardBot.Cli.Tests;
using SmardBot.Core;

namespace SmardBot.BotBuilder.Tests;

/// <summary>A bot that is registered at Azure Bot Service.</summary>
public sealed class RegisteredBotTests : IDisposable
{
    private const string Tenant = "11111111-1111-1111-1111-111111111111";

    private readonly SmallFaq faq = new();

    [Fact]
    public async Task The_service_gets_through_to_Bot_Builder_with_all_that_it_sent()
    {
        // Bot Builder fetches keys with a client of its own, which no test can have answered: it ends at the adapter.
        using var azure = new AzureService();
        JsonNode? received = null;
        var adapter = new Mock<IBotFrameworkHttpAdapter>();
        adapter.Setup(one => one.ProcessAsync(It.IsAny<HttpRequest>(), It.IsAny<HttpResponse>(), It.IsAny<IBot>(), It.IsAny<CancellationToken>()))
            .Returns(async (HttpRequest request, HttpResponse _, IBot _, CancellationToken cancellation) => received = await JsonNode.ParseAsync(request.Body, cancellationToken: cancellation));
        await using var service = new Service<FaqBot>(faq, AzureService.Settings(("Teams:AllowedTenants:0", Tenant)))
        {
            Replacing = services =>
            {
                azure.Answer(services);
                services.Replace(ServiceDescriptor.Singleton(adapter.Object));
            },
        };
        var message = Wire.Message("what causes smard1?", "msteams", serviceUrl: AzureService.ServiceUrl);

        using var response = await service.PostAsync(message, azure.Authorization());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(JsonNode.DeepEquals(message, received));
    }

    [Theory]
    [InlineData("33333333-3333-3333-3333-333333333333", "msteams", AzureService.ServiceUrl, Tenant)]
    [InlineData(AzureService.AppId, "webchat", AzureService.ServiceUrl, Tenant)]
    [InlineData(AzureService.AppId, "msteams", "https://elsewhere.example/", Tenant)]
    [InlineData(AzureService.AppId, "msteams", AzureService.ServiceUrl, "44444444-4444-4444-4444-444444444444")]
    public async Task Another_audience_channel_address_or_tenant_is_refused(string audience, string channel, string serviceUrl, string allowed)
    {
        using var azure = new AzureService();
        await using var service = new Service<FaqBot>(faq, AzureService.Settings(("Teams:AllowedTenants:0", allowed))) { Replacing = azure.Answer };

        using var response = await service.PostAsync(Wire.Message("what causes smard1?", channel, serviceUrl: serviceUrl), azure.Authorization(audience));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_registration_that_is_incomplete_stops_the_start_in_one_line()
    {
        await using var provider = Compose(("MicrosoftAppPassword", "secret"));

        var failure = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<BotFrameworkAuthentication>);

        Assert.Contains("MicrosoftAppTenantId", Assert.Single(failure.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void The_keys_of_the_public_cloud_are_left_to_Bot_Builder() =>
        Assert.Equal(
            ["MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId", "MicrosoftAppType"],
            BotBuilderSettings.For(new MicrosoftAppOptions { MicrosoftAppId = AzureService.AppId }, new ConnectorOptions()).GetChildren().Select(pair => pair.Key));

    [Fact]
    public void Other_clouds_are_told_to_Bot_Builder_by_its_own_names()
    {
        var settings = BotBuilderSettings.For(new MicrosoftAppOptions { MicrosoftAppId = AzureService.AppId }, new ConnectorOptions
        {
            Issuer = "https://api.botframework.us",
            OpenIdMetadataUrl = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
            TokenEndpoint = "https://login.microsoftonline.us/tenant/oauth2/v2.0/token",
            TokenScope = "https://api.botframework.us/.default",
        });

        Assert.Equal("https://api.botframework.us", settings["ToBotFromChannelTokenIssuer"]);
        Assert.Equal("https://login.botframework.azure.us/v1/.well-known/openidconfiguration", settings["ToBotFromChannelOpenIdMetadataUrl"]);
        Assert.Equal("https://login.microsoftonline.us/tenant", settings["ToChannelFromBotLoginUrl"]);
        Assert.Equal("https://api.botframework.us", settings["ToChannelFromBotOAuthScope"]);
    }

    [Fact]
    public async Task A_certificate_takes_the_place_of_the_secret()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(TimeProvider.System.GetUtcNow(), TimeProvider.System.GetUtcNow().AddDays(1));
        var file = Path.Combine(faq.Path, "bot.pfx");
        await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pfx));

        await using var provider = Compose(("MicrosoftAppCertificatePath", file), ("MicrosoftAppTenantId", Tenant));

        Assert.NotNull(provider.GetRequiredService<BotFrameworkAuthentication>());
    }

    public void Dispose() => faq.Dispose();

    private static ServiceProvider Compose(params (string Key, string Value)[] settings)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<IHostEnvironment>(new HostingEnvironment());
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("MicrosoftAppId", AzureService.AppId), .. settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))])
            .Build();
        new SmardBotBuilder(services, configuration).AddChannels().AddBotBuilder();
        return services.BuildServiceProvider();
    }
}
