using Microsoft.Extensions.Options;

namespace SmardBot.DirectLine.Tests;

public sealed class DirectLineOptionsTests
{
    [Theory]
    [InlineData("DirectLine:TokenMinutes", "19", "20 to 1440")]
    [InlineData("DirectLine:StreamTicketSeconds", "9", "10 to 300")]
    [InlineData("DirectLine:KeepAliveSeconds", "21", "5 to 20")]
    [InlineData("DirectLine:SendSeconds", "0", "1 to 120")]
    [InlineData("DirectLine:MaxSockets", "0", "1 to 100000")]
    [InlineData("DirectLine:MaxSocketsPerConversation", "0", "1 to 100")]
    [InlineData("DirectLine:ActivitiesPerMinute", "0", "1 to 100000")]
    [InlineData("DirectLine:MaxWaitingTurns", "0", "1 to 1000")]
    [InlineData("DirectLine:TurnSeconds", "0", "1 to 300")]
    [InlineData("DirectLine:MaxActivityBytes", "100", "1024 to 4194304")]
    public async Task A_wrong_value_stops_the_service_and_is_named_with_what_is_allowed(string key, string value, string allowed)
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => DirectLineServer.StartAsync((key, value)));
        Assert.Equal($"{key} is '{value}'; allowed is {allowed}", Assert.Single(failure.Failures));
    }

    [Theory]
    [InlineData("")]
    [InlineData("with a space")]
    [InlineData(DirectLineServer.Secret)]
    public async Task A_secret_that_cannot_be_used_stops_the_service_without_being_shown(string secret)
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => DirectLineServer.StartAsync(("DirectLine:Secrets:1", secret)));
        var message = Assert.Single(failure.Failures);
        Assert.StartsWith("DirectLine:Secrets", message, StringComparison.Ordinal);
        Assert.True(secret.Length == 0 || !message.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_short_secret_works_and_is_warned_of()
    {
        await using var server = await DirectLineServer.StartAsync(("DirectLine:Secrets:0", "short"));
        Assert.Contains(server.Logs.Lines, line => line.EndsWith("DirectLine:Secrets:0 has only 5 characters; use 32 random ones ", StringComparison.Ordinal));
    }
}
