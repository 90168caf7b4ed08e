using System.Net;

namespace SmardBot.Host.Tests.Staff;

/// <summary>A family in the chat and staff on their pages, through the doors of both.</summary>
public sealed class FamilyTests(StaffService service) : IClassFixture<StaffService>
{
    [Fact]
    public async Task A_family_agrees_first_and_then_its_question_waits_with_what_the_bot_had_said()
    {
        var family = await ChatAsync();
        await family.SayAsync("what causes smard1 in boys");
        var consent = await family.SayAsync("Talk to a person");
        Assert.Contains("May a person read this chat?", consent);
        using var ana = await service.SignInAsync("Ana", "staff");
        Assert.DoesNotContain("in boys", (await ana.PageAsync("/staff/inbox")).Body!.TextContent);

        Assert.Contains("Your question waits for a person", await family.SayAsync("yes"));

        Assert.Equal("waiting", (await family.GetAsync("/api/widget/person"))["standing"]!.GetValue<string>());
        Assert.Contains("what causes smard1 in boys", (await ana.PageAsync("/staff/inbox")).Body!.TextContent);
        Assert.Contains("waits for a person", await family.SayAsync("Talk to a person"));
    }

    [Fact]
    public async Task A_no_opens_nothing()
    {
        var family = await ChatAsync();
        await family.SayAsync("Talk to a person");

        await family.SayAsync("No, thank you");

        Assert.Equal("can-be-asked", (await family.GetAsync("/api/widget/person"))["standing"]!.GetValue<string>());
    }

    [Fact]
    public async Task While_a_person_has_it_the_bot_is_silent_and_the_gate_is_not()
    {
        var (family, ticket) = await AskedAsync("can dogs visit her ward");
        using var ana = await service.SignInAsync("Ana", "staff");
        await ana.PageAsync($"/staff/inbox/{ticket}");
        await ana.PostAsync($"/staff/inbox/{ticket}/take");

        var unanswered = await family.TellAsync("what causes smard1");
        Assert.Contains("emergency", await family.SayAsync("she stopped breathing and is blue"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("", await family.RepliesAsync(unanswered));

        // The contacts do not wait until staff are told.
        var page = await Eventually.GetAsync(() => ana.PageAsync($"/staff/inbox/{ticket}"), page => page.QuerySelector(".mark.danger") is not null);
        Assert.Contains("what causes smard1", page.QuerySelector(".chat")!.TextContent);
        service.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.NotEqual("", await family.SayAsync("what causes smard1"));
    }

    [Fact]
    public async Task A_reply_comes_into_the_same_chat_and_is_read_on_another_device_with_the_code()
    {
        var (family, ticket) = await AskedAsync("who has a spare wheelchair");
        var code = (await family.PostAsync("/api/widget/code"))["code"]!.GetValue<string>();
        using var ana = await service.SignInAsync("Ana", "staff");
        await ana.PageAsync($"/staff/inbox/{ticket}");
        await ana.PostAsync($"/staff/inbox/{ticket}/reply", ("text", "The helpline lends them."), ("reply", "r1"));
        Assert.Contains("The helpline lends them.", await family.LastAsync());

        var other = await ChatAsync(code);

        Assert.Contains("The helpline lends them.", await other.LastAsync());
        await other.DeleteAsync("/api/widget/code");
        await Assert.ThrowsAsync<HttpRequestException>(() => ChatAsync(code));
    }

    [Fact]
    public async Task Forget_me_deletes_the_ticket_too()
    {
        var (family, ticket) = await AskedAsync("a question to be forgotten");
        await family.SayAsync("Forget me");
        using var ana = await service.SignInAsync("Ana", "staff");

        Assert.Equal(HttpStatusCode.NotFound, (await ana.GetAsync($"/staff/inbox/{ticket}")).StatusCode);
        Assert.DoesNotContain("to be forgotten", (await ana.PageAsync("/staff/inbox")).Body!.TextContent);
    }

    [Fact]
    public async Task A_family_that_needs_no_person_any_more_closes_it()
    {
        var (family, ticket) = await AskedAsync("never mind this one");

        Assert.Contains("closed", await family.SayAsync("I need no person any more"));

        using var ana = await service.SignInAsync("Ana", "staff");
        Assert.Contains("closed", (await ana.PageAsync($"/staff/inbox/{ticket}")).QuerySelector(".mark")!.TextContent);
    }

    private async Task<(FamilyChat Family, string Ticket)> AskedAsync(string question)
    {
        var family = await ChatAsync();
        return (family, await family.AskPersonAsync(question));
    }

    private Task<FamilyChat> ChatAsync(string? code = null) => FamilyChat.OpenAsync(service, code);
}
