using System.Globalization;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using SmardBot.Bot.Adapters;

namespace SmardBot.Bot.Tests.Middleware;

/// <summary>Bot Builder makes the locale of an activity the culture of its turn.</summary>
public sealed class CultureTests
{
    private static readonly DateOnly Due = new(2027, 12, 1);

    [Theory]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    [InlineData("de-DE")]
    [InlineData("no such language")]
    public async Task A_date_is_written_alike_whatever_the_locale_of_the_user(string locale)
    {
        await using var services = Bots.Services();

        var turn = await services.GetRequiredService<CollectingAdapter>().TurnAsync(
            new Activity { Type = ActivityTypes.Message, Locale = locale },
            (turn, cancellation) => turn.SendActivityAsync($"{Due:yyyy-MM-dd} {1.5}", cancellationToken: cancellation));

        Assert.StartsWith("2027-12-01 1.5", Assert.Single(turn.Replies).Text, StringComparison.Ordinal);
    }

    /// <summary>Here Bot Builder has no cultures to set; where a host has, this is what it does.</summary>
    [Fact]
    public async Task The_culture_of_whoever_runs_the_turn_does_not_reach_the_bot()
    {
        await using var services = Bots.Services();
        var strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        strange.NumberFormat.NumberDecimalSeparator = "٫";
        CultureInfo.CurrentCulture = strange;
        Assert.Equal("1٫5", $"{1.5}");

        var turn = await services.GetRequiredService<CollectingAdapter>().TurnAsync(
            new Activity { Type = ActivityTypes.Message }, (turn, cancellation) => turn.SendActivityAsync($"{1.5}", cancellationToken: cancellation));

        Assert.StartsWith("1.5", Assert.Single(turn.Replies).Text, StringComparison.Ordinal);
    }
}
