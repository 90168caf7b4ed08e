using SmardBot.Cli.Measuring.Messages;
using SmardBot.Core.Answering;
using SmardBot.Core.Faq;
using SmardBot.Core.Matching;

namespace SmardBot.Cli.Tests.Measuring;

public class MessageReportTests
{
    [Fact]
    public void Figures_are_shares_of_the_messages_of_their_kind_and_know_whether_their_limit_is_kept()
    {
        var report = Report(
            Asked(MessageKind.InScope, "a", TurnOutcome.Answer, 0.9, "a"),
            Asked(MessageKind.InScope, "a", TurnOutcome.Answer, 0.9, "b"),
            Asked(MessageKind.InScope, "a", TurnOutcome.Emergency, 0),
            Asked(MessageKind.InScope, "a", TurnOutcome.PersonalAdvice, 0),
            Asked(MessageKind.Emergency, "emergency", TurnOutcome.Emergency, 0));

        var figures = report.Figures.ToDictionary(figure => figure.Name);
        Assert.Equal(0.25, figures["right"].Value);
        Assert.Equal(4, figures["right"].Of);
        Assert.False(figures["right"].IsMet);
        Assert.Equal(0.25, figures["wrong_shown"].Value);
        Assert.Equal(0.25, figures["ordinary_alarmed"].Value);
        Assert.Equal(0.25, figures["ordinary_refused"].Value);
        Assert.Equal(0, figures["emergencies_missed"].Value);
        Assert.True(figures["emergencies_missed"].IsMet);
        Assert.DoesNotContain("crises_missed", figures.Keys);
    }

    [Fact]
    public void One_missed_emergency_breaks_its_limit()
    {
        var asked = Enumerable.Repeat(Asked(MessageKind.Emergency, "emergency", TurnOutcome.Emergency, 0), 999)
            .Append(Asked(MessageKind.Emergency, "emergency", TurnOutcome.Answer, 0.9, "a"));

        Assert.False(Report([.. asked]).Figures.Single(figure => figure.Name == "emergencies_missed").IsMet);
    }

    [Fact]
    public void Calibration_is_of_the_answers_that_were_shown()
    {
        var report = Report(
            Asked(MessageKind.InScope, "a", TurnOutcome.Answer, 0.9, "a"),
            Asked(MessageKind.OosNear, "", TurnOutcome.Answer, 0.9, "a"),
            Asked(MessageKind.InScope, "a", TurnOutcome.Suggest, 0.3));

        Assert.Equal(0.4, report.Shown.ExpectedCalibrationError, 9);
        Assert.Equal(2, report.Figures.Single(figure => figure.Name == "expected_calibration_error").Of);
    }

    [Fact]
    public void A_tally_counts_verdicts_and_outcomes_of_one_kind()
    {
        var tally = Assert.Single(Report(
            Asked(MessageKind.OosFar, "", TurnOutcome.OutOfScope, 0),
            Asked(MessageKind.OosFar, "", TurnOutcome.Fallback, 0),
            Asked(MessageKind.OosFar, "", TurnOutcome.Answer, 0.9, "a")).Kinds);

        Assert.Equal((3, 2, 0, 1, 0), (tally.Messages, tally.Right, tally.Offered, tally.Wrong, tally.Missed));
        Assert.Equal(1, tally.Outcomes[TurnOutcome.Fallback]);
    }

    private static MessageReport Report(params ScoredMessage[] messages) => new(messages);

    private static ScoredMessage Asked(MessageKind kind, string label, TurnOutcome outcome, double confidence, params string[] entries) =>
        MessageScorer.Score(new LabelledMessage(1, "text", kind, [label]), new Reply { Outcome = outcome, Entries = entries, Confidence = confidence });
}
