using System.Net;
using System.Text.Json.Nodes;
using SmardBot.Testing.Azure;

namespace SmardBot.Bot.Tests.Authentication;

/// <summary>Who gets in with which token, with an app id.</summary>
public sealed class TokenTests
{
    public static TheoryData<string> Forged => [.. Forgeries.All.Keys];

    [Theory]
    [MemberData(nameof(Forged))]
    public async Task A_forged_token_lets_nobody_in(string what)
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync(service.Settings());

        var reply = await server.PostAsync(Incoming.Message(service), Forgeries.All[what](service, server.Clock));

        Assert.True(reply.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{reply.Status}");
        Assert.False(string.IsNullOrEmpty(reply.ErrorMessage));
        Assert.Empty(server.Bot.Seen);
        Assert.Empty(service.Attempts);
        Assert.Empty(service.TokenRequests);
        (await server.PostAsync(Incoming.Message(service), service.Keys.Valid(service, server.Clock))).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    public async Task A_token_of_the_service_lets_it_in(string algorithm)
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync(service.Settings(("environment", "Production")));

        var token = service.Keys.Sign(ServiceKeys.Claims(service.ServiceUrl, server.Clock), algorithm: algorithm);
        (await server.PostAsync(Incoming.Message(service), token)).Is(HttpStatusCode.OK);

        Assert.Equal("Bearer bot-token-1", Assert.Single(service.Taken).Authorization);
    }

    [Theory]
    [InlineData(-299, -3600)]
    [InlineData(3600, 299)]
    [InlineData(999_999_999_999, -3600)]
    public async Task Clocks_may_differ_by_five_minutes(long expires, long begins)
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync(service.Settings());
        var now = server.Clock.GetUtcNow().ToUnixTimeSeconds();

        var claims = ServiceKeys.Claims(service.ServiceUrl, server.Clock).With("exp", now + expires).With("nbf", now + begins);

        (await server.PostAsync(Incoming.Message(service), service.Keys.Sign(claims))).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_scheme_may_be_written_in_any_case_but_has_to_be_there_once()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync(service.Settings());
        var token = service.Keys.Valid(service, server.Clock);

        async Task<HttpStatusCode> WithAsync(params string[] headers) =>
            (await server.PostAsync(Incoming.Message(service), change: request => request.Headers.TryAddWithoutValidation("Authorization", headers))).Status;

        Assert.Equal(HttpStatusCode.OK, await WithAsync("bearer " + token));
        Assert.Equal(HttpStatusCode.Unauthorized, await WithAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, await WithAsync("Bearer"));
        Assert.Equal(HttpStatusCode.Unauthorized, await WithAsync(token));
        Assert.Equal(HttpStatusCode.Unauthorized, await WithAsync("Basic " + token));
        Assert.Equal(HttpStatusCode.Unauthorized, await WithAsync("Bearer " + token + " " + token));
        Assert.Equal(HttpStatusCode.Unauthorized, await WithAsync("Bearer " + token, "Bearer " + token));
        Assert.Equal(HttpStatusCode.Unauthorized, await WithAsync("Bearer garbage", "Bearer " + token));
    }

    [Fact]
    public async Task Nothing_of_a_strangers_body_is_read()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync(service.Settings());

        (await server.PostAsync("{")).Is(HttpStatusCode.Unauthorized, "Unauthorized");
    }

    [Fact]
    public async Task A_key_speaks_for_the_channels_that_it_is_endorsed_for()
    {
        await using var service = await BotService.StartAsync();
        service.Keys.Endorsements = ["webchat"];
        await using var server = await BotServer.StartAsync(service.Settings());
        var token = service.Keys.Valid(service, server.Clock);

        (await server.PostAsync(Incoming.Message(service), token)).Is(HttpStatusCode.Forbidden, "Forbidden");
        (await server.PostAsync(Incoming.Message(service).With("channelId", null), token)).Is(HttpStatusCode.Forbidden, "Forbidden");
        (await server.PostAsync(Incoming.Message(service).With("channelId", "webchat"), token)).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("tenant-1", "tenant-1", true)]
    [InlineData("TENANT-1", null, true)]
    [InlineData(null, "tenant-2", true)]
    [InlineData("tenant-3", null, false)]
    [InlineData("tenant-1", "tenant-3", false)]
    [InlineData(null, null, false)]
    public async Task Only_the_allowed_tenants_are_answered(string? ofConversation, string? ofChannel, bool isAllowed)
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync(service.Settings(("Teams:AllowedTenants:0", "tenant-1"), ("Teams:AllowedTenants:1", "tenant-2")));
        var message = Incoming.Message(service);
        message["conversation"]!["tenantId"] = ofConversation;
        message["channelData"] = ofChannel is null ? null : new JsonObject { ["tenant"] = new JsonObject { ["id"] = ofChannel } };

        var reply = await server.PostAsync(message, service.Keys.Valid(service, server.Clock));

        Assert.Equal(isAllowed ? HttpStatusCode.OK : HttpStatusCode.Forbidden, reply.Status);
    }

    [Fact]
    public async Task A_token_of_the_emulator_counts_only_where_it_is_configured_and_only_for_this_machine()
    {
        const string Issuer = "https://sts.windows.net/tenant/";
        await using var service = await BotService.StartAsync();
        await using var strict = await BotServer.StartAsync(service.Settings());
        await using var lenient = await BotServer.StartAsync(service.Settings(("Connector:EmulatorIssuers:0", Issuer), ("Connector:EmulatorMetadataUrl", service.Address + "/metadata")));
        var claims = ServiceKeys.Claims(service.ServiceUrl, strict.Clock).With("iss", Issuer).With("appid", ServiceKeys.AppId);
        var token = service.Keys.Sign(claims);

        (await strict.PostAsync(Incoming.Message(service), token)).Is(HttpStatusCode.Forbidden, "Forbidden");
        (await lenient.PostAsync(Incoming.Message(service), token)).Is(HttpStatusCode.OK);
        (await lenient.PostAsync(Incoming.Message(service).With("serviceUrl", "https://far.example/"), token)).Is(HttpStatusCode.Forbidden, "Forbidden");
        (await lenient.PostAsync(Incoming.Message(service), service.Keys.Sign(claims.With("appid", "another-app")))).Is(HttpStatusCode.Forbidden, "Forbidden");
    }

    [Fact]
    public async Task Refusals_are_logged_once_a_minute_without_anything_of_the_token()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync(service.Settings());
        var token = Forgeries.All["another audience"](service, server.Clock);

        for (var call = 0; call < 5; call++)
        {
            await server.PostAsync(Incoming.Message(service), token);
        }

        server.Clock.Advance(TimeSpan.FromMinutes(1));
        await server.PostAsync(Incoming.Message(service), token);

        Assert.Equal(2, server.Logs.Lines.Count(line => line.Contains("were refused", StringComparison.Ordinal) && line.Contains("audience", StringComparison.Ordinal)));
        Assert.Contains(server.Logs.Lines, line => line.Contains("5 calls", StringComparison.Ordinal));
        Assert.DoesNotContain(server.Logs.Lines, line => line.Contains(token[..40], StringComparison.Ordinal) || line.Contains(BotService.Password, StringComparison.Ordinal));
    }
}
