using FsCheck;
using FsCheck.Fluent;
using SmardBot.Cli.Measuring.Baselines;
using SmardBot.Cli.Measuring.HeldOut;
using SmardBot.Cli.Measuring.Messages;
using SmardBot.Core.Answering;
using SmardBot.Core.Faq;
using SmardBot.Core.Matching;

namespace SmardBot.Cli.Tests.Measuring;

public class BaselineGateTests
{
    [Fact]
    public void What_is_as_it_was_passes()
    {
        var baseline = Baseline(Asked(MessageKind.InScope, 90, "a", "a"), Asked(MessageKind.InScope, 10, "a", "b"));

        Assert.Empty(BaselineGate.Compare(baseline, baseline));
    }

    [Fact]
    public void Worse_accuracy_and_more_wrong_answers_fail_and_name_the_entries_where_it_grew()
    {
        var before = Baseline(Asked(MessageKind.InScope, 50, "a", "a"), Asked(MessageKind.InScope, 45, "b", "b"), Asked(MessageKind.InScope, 5, "b", "a"));
        var now = Baseline(Asked(MessageKind.InScope, 40, "a", "a"), Asked(MessageKind.InScope, 10, "a", "c"), Asked(MessageKind.InScope, 45, "b", "b"), Asked(MessageKind.InScope, 5, "b", "a"));

        var setbacks = BaselineGate.Compare(before, now);

        Assert.Equal(["accuracy", "right", "wrong_shown"], setbacks.Select(setback => setback.Figure));
        Assert.Equal("accuracy went from 95.00 % to 85.00 %, allowed is 94.50 %; look at a (0 → 10 of them)", setbacks[0].Message);
        Assert.Equal((0.95, 0.85), (Math.Round(setbacks[0].Before, 6), Math.Round(setbacks[0].Now, 6)));
    }

    [Fact]
    public void The_questions_of_a_new_entry_are_not_compared_but_what_it_takes_is()
    {
        var before = Baseline(Asked(MessageKind.InScope, 100, "a", "a"));
        var weak = Baseline(Asked(MessageKind.InScope, 100, "a", "a"), Asked(MessageKind.InScope, 2, "new", "new"), Asked(MessageKind.InScope, 6, "new", "a"));
        var greedy = Baseline(Asked(MessageKind.InScope, 90, "a", "a"), Asked(MessageKind.InScope, 10, "a", "new"), Asked(MessageKind.InScope, 8, "new", "new"));

        Assert.Empty(BaselineGate.Compare(before, weak));
        Assert.Equal(["a"], BaselineGate.Compare(before, greedy)[0].Entries);
    }

    [Fact]
    public void An_answer_to_another_condition_names_the_entry_that_gave_it()
    {
        var before = Baseline(Asked(MessageKind.OosNear, 100, "", ""));
        var now = Baseline(Asked(MessageKind.OosNear, 90, "", ""), Asked(MessageKind.OosNear, 10, "", "feeding"));

        var setback = Assert.Single(BaselineGate.Compare(before, now));

        Assert.Equal("other_conditions_answered", setback.Figure);
        Assert.Contains("feeding (0 → 10 of them)", setback.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missed_emergencies_fail()
    {
        var before = Baseline(Alarm(400, TurnOutcome.Emergency));
        var now = Baseline(Alarm(396, TurnOutcome.Emergency), Alarm(4, TurnOutcome.Fallback));

        Assert.Equal("emergencies_missed", Assert.Single(BaselineGate.Compare(before, now)).Figure);
    }

    [Fact]
    public void What_is_no_longer_measured_fails()
    {
        var before = Baseline(Alarm(10, TurnOutcome.Emergency), Asked(MessageKind.InScope, 10, "a", "a"));

        var setback = Assert.Single(BaselineGate.Compare(before, Baseline(Asked(MessageKind.InScope, 10, "a", "a"))));

        Assert.Contains("no longer measured", setback.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Noise_is_tolerated_but_never_more_than_half_a_point()
    {
        Prop.ForAll(Gen.Choose(1, 100_000).ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (of, permille) =>
        {
            var count = new FaultCount(of, (int)((long)of * permille / 1000), new Dictionary<string, int>());
            return count.Tolerated > count.Rate && count.Tolerated <= count.Rate + 0.005 + 1e-12;
        }).QuickCheckThrowOnFailure();
    }

    private static FaqBaseline Baseline(params IEnumerable<HeldOutMessage>[] messages) =>
        FaqBaseline.Of(new FaqMeasurement([.. messages.SelectMany(some => some)]), "faq", "engine");

    private static IEnumerable<HeldOutMessage> Asked(MessageKind kind, int count, string label, string answer) =>
        Enumerable.Repeat(
            new HeldOutMessage(
                MessageScorer.Score(
                    new LabelledMessage(0, "text", kind, label.Length == 0 ? [] : [label]),
                    answer.Length == 0 ? Reply.Of(TurnOutcome.OutOfScope) : new Reply { Outcome = TurnOutcome.Answer, Entries = [answer], Confidence = 0.95 }),
                answer.Length == 0 ? [] : [new ScoredEntry(answer, 0.95)]),
            count);

    private static IEnumerable<HeldOutMessage> Alarm(int count, TurnOutcome outcome) =>
        Enumerable.Repeat(new HeldOutMessage(MessageScorer.Score(new LabelledMessage(0, "text", MessageKind.Emergency, []), Reply.Of(outcome)), []), count);
}
