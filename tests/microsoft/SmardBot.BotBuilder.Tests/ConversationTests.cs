using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using SmardBot.BotBuilder.Disclaiming;
using SmardBot.Cli.Tests;
using SmardBot.Core.Faq;

namespace SmardBot.BotBuilder.Tests;

/// <summary>Conversations as teams that know Bot Builder write them.</summary>
public sealed class ConversationTests : IDisposable
{
    private readonly SmallFaq faq = new();

    [Fact]
    public async Task A_family_asks_and_asks_on()
    {
        await using var service = await new Service<FaqBot>(faq).StartAsync();

        await Flow(service)
            .Send("hello number 2").AssertReply(Says("Hello."))
            .Send("what causes smard1?").AssertReply(Says("IGHMBP2"))
            .Send("is it hereditary").AssertReply(Says("recessive"))
            .Send("what is asthma kind 5").AssertReply(Says("SMARD1"))
            .StartTestAsync();
    }

    [Fact]
    public async Task After_an_emergency_a_question_is_answered_with_the_contacts_above()
    {
        await using var service = await new Service<FaqBot>(faq).StartAsync();

        await Flow(service)
            .Send("my baby is not breathing").AssertReply(Says("112"))
            .Send("what causes smard1?").AssertReply(Says("112"))
            .Send("this is not an emergency").AssertReply(activity => Assert.Contains(Disclaimer.Text, activity.AsMessageActivity().Text, StringComparison.Ordinal))
            .Send("what causes smard1?").AssertReply(Says("IGHMBP2"))
            .StartTestAsync();
    }

    [Fact]
    public async Task A_message_of_code_that_knows_nothing_of_the_pipeline_gets_the_disclaimer_too()
    {
        await using var service = await new Service<FaqBot>(faq).StartAsync();
        var adapter = new TestAdapter().Use(service.Services.GetRequiredService<DisclaimerLock>());

        await new TestFlow((TestAdapter)adapter, async (turn, cancellation) =>
            {
                await turn.SendActivityAsync("written past the pipeline", cancellationToken: cancellation);
                await turn.SendActivityAsync(new Activity(ActivityTypes.Typing), cancellation);
            })
            .Send("anything")
            .AssertReply($"written past the pipeline\n\n{Disclaimer.Text}")
            .AssertReply(activity => Assert.Equal(ActivityTypes.Typing, activity.Type))
            .StartTestAsync();
    }

    public void Dispose() => faq.Dispose();

    private static TestFlow Flow(Service<FaqBot> service)
    {
        var adapter = new TestAdapter(TestAdapter.CreateConversation("talk"));
        adapter.Use(service.Services.GetRequiredService<DisclaimerLock>());
        return new TestFlow(adapter, service.Services.GetRequiredService<IBot>());
    }

    private static Action<IActivity> Says(string part) => activity =>
    {
        var text = activity.AsMessageActivity().Text;
        Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split(Disclaimer.Text).Length);
    };
}
