using System.Diagnostics.Metrics;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using SmardBot.Core.Faq;
using SmardBot.Core.Matching;

namespace SmardBot.Core.Tests.FrontDoor;

public sealed class GateTests(Bot bot) : IClassFixture<Bot>
{
    private readonly Talk talk = new(bot);

    [Theory]
    [InlineData("I took an overdose an hour ago", TurnOutcome.Emergency, "too much medicine or something poisonous")]
    [InlineData("I want to end my life tonight", TurnOutcome.Crisis, "You do not have to carry that alone")]
    [InlineData("I shook my baby", TurnOutcome.Crisis, "ask another adult to take over")]
    [InlineData("my husband beats me", TurnOutcome.Crisis, "Nobody has the right to hurt you")]
    [InlineData("my friend says she wants to kill herself", TurnOutcome.Crisis, "worry about another")]
    public async Task Each_kind_of_crisis_gets_its_own_words_and_nothing_of_the_FAQ(string text, TurnOutcome expected, string words)
    {
        await talk.Says(text, expected);

        Assert.Contains(words, talk.Reply, StringComparison.Ordinal);
        Assert.EndsWith(Disclaimer.Text, talk.Reply.TrimEnd('*', ' ', '\n'), StringComparison.Ordinal);
        Assert.Single(talk.Buttons);
    }

    [Fact]
    public async Task Staff_with_a_caller_on_the_line_get_words_for_them()
    {
        await talk.Says("mum on line says her son has stopped breathing", TurnOutcome.Emergency);
        var family = talk.Reply;

        await talk.Sends(OnTeams("mum on line says her daughter is not breathing"));
        var again = talk.Reply;
        await new Talk(bot).Sends(OnTeams("mum on line says her son has stopped breathing"));

        Assert.NotEqual(family, again);
        Assert.Contains("Or have the caller do it", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_button_leads_back_and_the_next_alarm_counts_again()
    {
        await talk.Says("I want to end my life", TurnOutcome.Crisis);
        await talk.Says(talk.Buttons.Single());
        await talk.Says("what causes SMARD1?", TurnOutcome.Answer);

        await talk.Says("his lips are blue and he does not wake up", TurnOutcome.Emergency);
    }

    [Theory]
    [InlineData("what dose of glycopyrronium should I give him")]
    [InlineData("his co2 was 58 this morning, is that ok")]
    public async Task Advice_about_one_child_is_declined_and_may_point_to_a_general_entry_that_is_not_shown(string text)
    {
        var result = await talk.Says(text);

        Assert.Equal(TurnOutcome.PersonalAdvice, result.Outcome);
        Assert.Empty(result.Entries);
        Assert.Contains("I cannot advise", talk.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alarms_are_counted_by_kind_without_a_word_of_the_message()
    {
        var counted = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == BotTelemetry.Name && instrument.Name == "smardbot.alarms")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            var named = new Dictionary<string, object?>(tags.ToArray(), StringComparer.Ordinal);
            if (named["channel"] is "counted-here")
            {
                counted.Add($"{named["outcome"]} {named["kind"]} {named.Count}");
            }
        });
        listener.Start();

        await talk.Sends(new Activity { Type = ActivityTypes.Message, Id = "a", Text = "I shook my baby Jonas", ChannelId = "counted-here" });
        await talk.Sends(new Activity { Type = ActivityTypes.Message, Id = "b", Text = "and Jonas is not breathing", ChannelId = "counted-here" });

        Assert.Equal(["crisis harm-to-child 3", "emergency none 3"], counted);
    }

    private static Activity OnTeams(string text) =>
        new() { Type = ActivityTypes.Message, Id = Guid.CreateVersion7().ToString(), Text = text, ChannelId = Channels.Msteams };
}
