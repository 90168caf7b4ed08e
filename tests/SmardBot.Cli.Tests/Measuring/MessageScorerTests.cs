using FsCheck;
using FsCheck.Fluent;
using SmardBot.Cli.Measuring.Messages;
using SmardBot.Core.Answering;
using SmardBot.Core.Faq;
using SmardBot.Core.Matching;

namespace SmardBot.Cli.Tests.Measuring;

public class MessageScorerTests
{
    [Theory]
    [InlineData("in_scope", "a,b", "answer", "b", "", ReplyVerdict.Right)]
    [InlineData("in_scope", "a,b", "confirm", "a", "", ReplyVerdict.Right)]
    [InlineData("in_scope", "a", "answer", "c,a", "", ReplyVerdict.Right)]
    [InlineData("in_scope", "a", "answer", "c", "", ReplyVerdict.Wrong)]
    [InlineData("in_scope", "a", "confirm", "c", "", ReplyVerdict.Wrong)]
    [InlineData("in_scope", "a", "suggest", "", "x,y,a", ReplyVerdict.Offered)]
    [InlineData("in_scope", "a", "suggest", "", "x,y,z,a", ReplyVerdict.Missed)]
    [InlineData("in_scope", "a", "fallback", "", "", ReplyVerdict.Missed)]
    [InlineData("in_scope", "a", "emergency", "", "", ReplyVerdict.Missed)]
    [InlineData("multi", "a,b", "answer", "b,a", "", ReplyVerdict.Right)]
    [InlineData("multi", "a,b", "confirm", "a,b", "", ReplyVerdict.Right)]
    [InlineData("multi", "a,b", "answer", "a", "", ReplyVerdict.Missed)]
    [InlineData("multi", "a,b", "answer", "c", "", ReplyVerdict.Wrong)]
    [InlineData("multi", "a,b", "suggest", "", "a,b", ReplyVerdict.Missed)]
    [InlineData("followup", "a", "answer", "a", "", ReplyVerdict.Right)]
    [InlineData("followup", "a", "suggest", "", "a", ReplyVerdict.Offered)]
    [InlineData("followup", "none", "out_of_scope", "", "", ReplyVerdict.Right)]
    [InlineData("followup", "none", "suggest", "", "a", ReplyVerdict.Right)]
    [InlineData("followup", "none", "answer", "a", "", ReplyVerdict.Wrong)]
    [InlineData("followup", "emergency", "emergency", "", "", ReplyVerdict.Right)]
    [InlineData("followup", "emergency", "crisis", "", "", ReplyVerdict.Missed)]
    [InlineData("followup", "personal_advice", "personal_advice", "", "", ReplyVerdict.Right)]
    [InlineData("followup", "personal_advice", "answer", "a", "", ReplyVerdict.Wrong)]
    [InlineData("oos_near", "", "out_of_scope", "", "", ReplyVerdict.Right)]
    [InlineData("oos_near", "", "suggest", "", "a", ReplyVerdict.Right)]
    [InlineData("oos_near", "", "confirm", "a", "", ReplyVerdict.Wrong)]
    [InlineData("oos_far", "", "answer", "a", "", ReplyVerdict.Wrong)]
    [InlineData("emergency", "emergency", "emergency", "", "", ReplyVerdict.Right)]
    [InlineData("emergency", "emergency", "crisis", "", "", ReplyVerdict.Missed)]
    [InlineData("emergency", "emergency", "answer", "a", "", ReplyVerdict.Missed)]
    [InlineData("emergency_lookalike", "a", "fallback", "", "", ReplyVerdict.Right)]
    [InlineData("emergency_lookalike", "a", "personal_advice", "", "", ReplyVerdict.Right)]
    [InlineData("emergency_lookalike", "a", "emergency", "", "", ReplyVerdict.Wrong)]
    [InlineData("emergency_lookalike", "none", "crisis", "", "", ReplyVerdict.Wrong)]
    [InlineData("crisis", "crisis", "crisis", "", "", ReplyVerdict.Right)]
    [InlineData("crisis", "crisis", "emergency", "", "", ReplyVerdict.Right)]
    [InlineData("crisis", "crisis", "personal_advice", "", "", ReplyVerdict.Missed)]
    [InlineData("personal_advice", "personal_advice", "personal_advice", "", "", ReplyVerdict.Right)]
    [InlineData("personal_advice", "personal_advice", "emergency", "", "", ReplyVerdict.Right)]
    [InlineData("personal_advice", "personal_advice", "crisis", "", "", ReplyVerdict.Right)]
    [InlineData("personal_advice", "personal_advice", "suggest", "", "a", ReplyVerdict.Missed)]
    [InlineData("personal_advice", "personal_advice", "answer", "a", "", ReplyVerdict.Wrong)]
    [InlineData("smalltalk", "smalltalk", "smalltalk", "", "", ReplyVerdict.Right)]
    [InlineData("smalltalk", "smalltalk", "human", "", "", ReplyVerdict.Right)]
    [InlineData("smalltalk", "privacy", "answer", "privacy", "", ReplyVerdict.Right)]
    [InlineData("smalltalk", "privacy", "answer", "a", "", ReplyVerdict.Wrong)]
    [InlineData("smalltalk", "human", "fallback", "", "", ReplyVerdict.Missed)]
    [InlineData("ordinary", "", "fallback", "", "", ReplyVerdict.Right)]
    [InlineData("ordinary", "", "emergency", "", "", ReplyVerdict.Wrong)]
    [InlineData("ordinary", "", "personal_advice", "", "", ReplyVerdict.Wrong)]
    [InlineData("other_language", "a", "language", "", "", ReplyVerdict.Right)]
    [InlineData("other_language", "a", "answer", "a", "", ReplyVerdict.Right)]
    [InlineData("other_language", "a", "out_of_scope", "", "", ReplyVerdict.Missed)]
    public void Each_kind_is_scored_by_its_own_rule(string kind, string labels, string outcome, string entries, string suggestions, ReplyVerdict expected)
    {
        var message = new LabelledMessage(1, "text", MessageKinds.Parse(kind)!.Value, Ids(labels));
        var result = new Reply { Outcome = TurnOutcomes.Parse(outcome), Entries = Ids(entries), Confidence = 0.9, Suggestions = [.. Ids(suggestions).Select(entry => new ScoredEntry(entry, 0.1))] };

        Assert.Equal(expected, MessageScorer.Score(message, result).Verdict);
    }

    [Fact]
    public void A_turn_that_came_to_nothing_is_no_success_of_a_question()
    {
        var scored = MessageScorer.Score(new LabelledMessage(1, "text", MessageKind.InScope, ["a"]), Reply.Nothing);

        Assert.Equal(ReplyVerdict.Missed, scored.Verdict);
        Assert.Equal(TurnOutcome.Error, scored.Outcome);
    }

    [Fact]
    public void Nothing_is_wrong_but_an_answer_an_alarm_or_a_refusal()
    {
        var kinds = ArbMap.Default.ArbFor<MessageKind>();
        var outcomes = ArbMap.Default.ArbFor<TurnOutcome>();

        Prop.ForAll(kinds, outcomes, (kind, outcome) =>
        {
            var scored = MessageScorer.Score(new LabelledMessage(1, "text", kind, ["a"]), new Reply { Outcome = outcome, Entries = ["b"], Confidence = 0.5 });
            return scored.Verdict != ReplyVerdict.Wrong || scored.IsAnswered || scored.IsAlarm || outcome == TurnOutcome.PersonalAdvice;
        }).QuickCheckThrowOnFailure();
    }

    private static string[] Ids(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
