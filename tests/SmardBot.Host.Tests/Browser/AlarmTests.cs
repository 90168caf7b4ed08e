using Microsoft.Playwright;
using SmardBot.Core.Faq;
using static Microsoft.Playwright.Assertions;

namespace SmardBot.Host.Tests.Browser;

/// <summary>Whom to call, where it is needed.</summary>
[Collection(nameof(ChromiumFixture))]
public sealed class AlarmTests(ChromiumFixture chromium)
{
    [RequiresToolTheory("chromium")]
    [InlineData(390, 844)]
    [InlineData(320, 640)]
    [InlineData(844, 390)]
    [InlineData(390, 440)]
    public async Task In_an_emergency_the_numbers_stand_first_and_alone_as_large_buttons(int width, int height)
    {
        await using var window = await chromium.OpenAsync(width, height);
        await window.OpenChatAsync();
        await window.AskAsync("my baby has stopped breathing", "plan");
        var first = window.Alarm.GetByRole(AriaRole.Link).First;

        await Expect(first).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.StartsWith("tel:", await first.GetAttributeAsync("href"), StringComparison.Ordinal);
        Assert.True((await first.BoundingBoxAsync())!.Height >= 56);
        await Expect(window.Alarm.Locator("a[href='tel:112']")).ToContainTextAsync("Call 112");
        await Expect(window.Alarm.Locator(".note")).ToHaveTextAsync(Disclaimer.Text);
        await Expect(window.Alarm).Not.ToContainTextAsync("sources");
        await Expect(window.Chat.Locator(".dots")).ToHaveCountAsync(0);
    }

    [RequiresToolFact("chromium")]
    public async Task In_a_crisis_the_lines_can_be_called_and_written_to()
    {
        await using var window = await chromium.OpenAsync(width: 390, height: 844);
        await window.OpenChatAsync();
        await window.AskAsync("I want to kill myself", "988");

        await Expect(window.Alarm.Locator("a[href='tel:988']").First).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(window.Alarm.Locator("a[href='sms:988']")).ToHaveTextAsync("Text 988");
        await Expect(window.Alarm.Locator("a[href='tel:116123']").First).ToContainTextAsync("United Kingdom");
        await Expect(window.Alarm).ToHaveClassAsync("alarm calm");
    }

    [RequiresToolFact("chromium")]
    public async Task Contacts_that_stand_above_an_answer_are_set_apart_from_it_and_can_be_called()
    {
        await using var window = await chromium.OpenAsync(width: 390, height: 844);
        await window.ReplyAsync(
            "If it gets too heavy, people are there to talk to: **988** (United States, Canada). In danger: **Call 911 now.**\n\n---\n\n**What causes SMARD1?**\n\nA change in a gene.",
            "answer",
            care: "crisis");
        await window.AskAsync("I can't do this any more. what causes it?", "A change in a gene.");

        await Expect(window.Chat.Locator(".care a[href='tel:988']").Last).ToBeVisibleAsync();
        await Expect(window.Chat.Locator(".care")).Not.ToContainTextAsync("A change in a gene.");
        await Expect(window.Chat.Locator(".bot").Last).Not.ToContainTextAsync("988");
        await Expect(window.Chat.Locator(".bot").Last.GetByRole(AriaRole.Heading)).ToHaveTextAsync("What causes SMARD1?");
    }

    [RequiresToolFact("chromium")]
    public async Task A_number_in_any_answer_calls_and_other_figures_do_not()
    {
        await using var window = await chromium.OpenAsync();
        await window.ReplyAsync("Call or text **988**, or ring +49 (30) 1234567.\n\nOf 112 children in NCT05152823, 999 were named in 2023.", "answer");
        var answer = await window.AskAsync("where is help?", "NCT05152823");

        Assert.Equal(["tel:988", "tel:+49301234567"], await answer.Locator("a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))"));
    }

    [RequiresToolFact("chromium")]
    public async Task A_text_that_looks_like_markup_stays_text()
    {
        await using var window = await chromium.OpenAsync();
        await window.ReplyAsync("A <img src=x onerror=alert(1)> and [a link](javascript:alert(1)) that are **none**.", "answer");
        var answer = await window.AskAsync("markup?", "that are");

        await Expect(answer.Locator("img, a")).ToHaveCountAsync(0);
        await Expect(answer).ToContainTextAsync("A <img src=x onerror=alert(1)> and a link that are none.");
    }
}
