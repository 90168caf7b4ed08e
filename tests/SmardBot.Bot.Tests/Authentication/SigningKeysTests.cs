using System.Net;
using SmardBot.Bot.Authentication;
using SmardBot.Testing.Azure;

namespace SmardBot.Bot.Tests.Authentication;

/// <summary>Where the keys come from, and when they are fetched again.</summary>
public sealed class SigningKeysTests
{
    [Fact]
    public async Task A_new_key_of_the_service_is_known_at_once_and_the_old_one_no_longer()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync(service.Settings());
        var old = service.Keys.Valid(service, server.Clock);
        (await server.PostAsync(Incoming.Message(service, id: "1"), old)).Is(HttpStatusCode.OK);

        service.Keys.Renew("key-2");

        (await server.PostAsync(Incoming.Message(service, id: "2"), service.Keys.Valid(service, server.Clock, "key-2"))).Is(HttpStatusCode.OK);
        (await server.PostAsync(Incoming.Message(service, id: "3"), old)).Is(HttpStatusCode.Forbidden, "Forbidden");
        Assert.Equal(3, service.MetadataRequests);
    }

    [Fact]
    public async Task Strangers_bring_about_few_fetches_and_do_not_keep_a_new_key_out_for_long()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync(service.Settings());
        (await server.PostAsync(Incoming.Message(service, id: "1"), service.Keys.Valid(service, server.Clock))).Is(HttpStatusCode.OK);
        for (var call = 0; call < 20; call++)
        {
            (await server.PostAsync(Incoming.Message(service), Forgeries.All["unknown key id"](service, server.Clock))).Is(HttpStatusCode.Forbidden, "Forbidden");
        }

        Assert.Equal(1 + SigningKeys.MostAtOnce, service.MetadataRequests);
        service.Keys.Renew("key-2");
        (await server.PostAsync(Incoming.Message(service, id: "2"), service.Keys.Valid(service, server.Clock, "key-2"))).Is(HttpStatusCode.Forbidden, "Forbidden");
        server.Clock.Advance(SigningKeys.UnknownPeriod);
        (await server.PostAsync(Incoming.Message(service, id: "2"), service.Keys.Valid(service, server.Clock, "key-2"))).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Keys_are_kept_for_a_day_and_longer_while_new_ones_cannot_be_had()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync(service.Settings());

        async Task AsksAsync(string id) => (await server.PostAsync(Incoming.Message(service, id: id), service.Keys.Valid(service, server.Clock))).Is(HttpStatusCode.OK);

        await AsksAsync("1");
        server.Clock.Advance(TimeSpan.FromHours(23));
        await AsksAsync("2");
        Assert.Equal(1, service.MetadataRequests);
        service.HasMetadata = false;
        server.Clock.Advance(TimeSpan.FromHours(2));
        await AsksAsync("3");
        var failed = service.MetadataRequests;
        await AsksAsync("4");
        Assert.Equal(failed, service.MetadataRequests);
        service.HasMetadata = true;
        server.Clock.Advance(TimeSpan.FromMinutes(5));
        await AsksAsync("5");
        await AsksAsync("6");
        Assert.Equal(failed + 1, service.MetadataRequests);
    }

    [Fact]
    public async Task Without_any_keys_the_service_is_asked_to_come_again()
    {
        await using var service = await BotService.StartAsync();
        await using var server = await BotServer.StartAsync(service.Settings());
        service.HasMetadata = false;

        var refused = (await server.PostAsync(Incoming.Message(service), service.Keys.Valid(service, server.Clock))).Is(HttpStatusCode.ServiceUnavailable, "ServiceUnavailable");

        Assert.NotNull(refused.Response.Headers.RetryAfter);
        service.HasMetadata = true;
        server.Clock.Advance(TimeSpan.FromSeconds(5));
        (await server.PostAsync(Incoming.Message(service), service.Keys.Valid(service, server.Clock))).Is(HttpStatusCode.OK);
    }
}
