namespace SmardBot.Host.Tests.Staff;

/// <summary>Alarms for nothing: what a curator sees of them, and only where the family allowed it.</summary>
public sealed class FalseAlarmTests(StaffService service) : IClassFixture<StaffService>
{
    [Fact]
    public async Task A_sentence_that_the_family_allows_to_be_kept_comes_masked_to_the_curators_who_can_leave_it()
    {
        var family = await FamilyChat.OpenAsync(service);
        await family.SayAsync("my name is Petra Walker and she stopped breathing and is blue");
        await family.SayAsync("This is not an emergency");

        await family.SayAsync("Yes, keep my sentence");

        var page = await ReviewAsync(text => text.Contains("stopped breathing", StringComparison.Ordinal));
        Assert.DoesNotContain("Walker", page);
        Assert.Contains("alarm for nothing", page);
        Assert.Contains("change only through its files and a clinician", page);
    }

    [Fact]
    public async Task Without_a_yes_nothing_of_it_is_kept()
    {
        var family = await FamilyChat.OpenAsync(service);
        await family.SayAsync("he stopped breathing in his film about turtles");
        await family.SayAsync("This is not an emergency");
        await family.SayAsync("no");
        var missed = await FamilyChat.OpenAsync(service);
        await missed.SayAsync("she stopped breathing and is grey");
        await missed.SayAsync("This is not an emergency");
        await missed.SayAsync("Yes, keep my sentence");

        Assert.DoesNotContain("turtles", await ReviewAsync(text => text.Contains("grey", StringComparison.Ordinal)));
    }

    /// <summary>The list of false alarms, as soon as what came last is on it.</summary>
    private async Task<string> ReviewAsync(Func<string, bool> isThere)
    {
        using var cora = await service.SignInAsync("Cora", "curator");
        return await Eventually.GetAsync(
            async () =>
            {
                service.Clock.Advance(TimeSpan.FromSeconds(1));
                return (await cora.PageAsync("/staff/review?kind=FalseAlarm")).Body!.TextContent;
            },
            isThere);
    }
}
