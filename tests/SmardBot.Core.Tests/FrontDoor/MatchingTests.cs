using SmardBot.Core.Matching;

namespace SmardBot.Core.Tests.FrontDoor;

/// <summary>Double questions, follow-ups, other conditions and courtesy, talked over with the whole bot.</summary>
public sealed class MatchingTests(Bot bot) : IClassFixture<Bot>
{
    private readonly Talk talk = new(bot);

    [Theory]
    [InlineData("how is it inherited and is there a cure?", "inheritance", "cure")]
    [InlineData("what is smard1, and how rare is it?", "what-is-smard1", "prevalence")]
    public async Task Two_questions_get_both_answers_in_order(string text, string first, string second)
    {
        var result = await talk.Says(text);

        Assert.Equal(TurnOutcome.Answer, result.Outcome);
        Assert.Equal([first, second], result.Entries);
    }

    [Theory]
    [InlineData("I cry in the shower so nobody hears. how do other parents get through this")]
    [InlineData("My nephew has SMARD1. How is it inherited?")]
    public async Task A_statement_beside_a_question_is_no_second_question(string text) =>
        Assert.True((await talk.Says(text)).Entries.Count <= 1);

    [Theory]
    [InlineData("what is smard1", "and is it curable?", "cure")]
    [InlineData("what causes SMARD1?", "how is it inherited?", "inheritance")]
    public async Task A_follow_up_is_answered(string first, string second, string entry)
    {
        await talk.Says(first);
        var result = await talk.Says(second);

        Assert.Contains(entry, result.Entries);
    }

    [Theory]
    [InlineData("what causes SMARD1?", "and in Duchenne?")]
    [InlineData("how rare is it", "and cystic fibrosis?")]
    public async Task A_follow_up_about_another_condition_gets_no_answer(string first, string second)
    {
        await talk.Says(first);

        Assert.Empty((await talk.Says(second)).Entries);
    }

    [Theory]
    [InlineData("What causes cystic fibrosis?")]
    [InlineData("prevalence of CMT1A")]
    [InlineData("anaesthesia in Duchenne")]
    [InlineData("is there gene therapy for Pompe")]
    public async Task Another_condition_is_never_answered_with_our_words(string text) => Assert.Empty((await talk.Says(text)).Entries);

    [Theory]
    [InlineData("what causes it?", "causes")]
    [InlineData("What causes SMARD-1 please", "causes")]
    [InlineData("hi, what causes spinal muscular atrophy with respiratory distress type 1?", "causes")]
    public async Task Courtesy_and_other_names_do_not_count(string text, string entry) => Assert.Equal([entry], (await talk.Says(text)).Entries);

    [Theory]
    [InlineData("is smard1 fatal")]
    [InlineData("how long do children with SMARD1 live")]
    public async Task A_sensitive_answer_is_asked_about_first_and_shown_after_a_yes(string text)
    {
        await talk.Says(text, TurnOutcome.Confirm);

        await talk.Says("yes", TurnOutcome.Answer);
    }
}
