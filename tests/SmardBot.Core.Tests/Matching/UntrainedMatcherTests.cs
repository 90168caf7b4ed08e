using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Matching;
using SmardBot.Testing;

namespace SmardBot.Core.Tests.Matching;

/// <summary>Before a first training is done, with the real FAQ.</summary>
public sealed class UntrainedMatcherTests
{
    private static readonly FaqCatalog Catalog = new FaqLoader(new SettableClock()).Load(FaqFiles.Read(Checkout.Path("faq"))).Catalog!;
    private static readonly QuestionMatcher Matcher = QuestionMatcher.Untrained(Catalog);

    [Fact]
    public void Its_own_questions_are_answered_word_for_word()
    {
        var wrong = Catalog.Entries.Where(entry => !Matcher.Decide(entry.Title).Entries.Contains(entry.Id, StringComparer.Ordinal)).Select(entry => entry.Title).ToList();

        Assert.True(wrong.Count <= Catalog.Entries.Count / 20, string.Join('\n', wrong));
    }

    [Fact]
    public void Anything_else_is_offered_and_never_shown()
    {
        var decision = Matcher.Decide("my little girl has smard1, is there any hope for a treatment in the next years");

        Assert.Equal(TurnOutcome.Suggest, decision.Outcome);
        Assert.InRange(decision.Suggestions.Count, 1, 3);
        Assert.Empty(decision.Entries);
    }

    [Theory]
    [InlineData("")]
    [InlineData("xqzzt")]
    public void What_shares_no_word_is_not_understood(string text) => Assert.Equal(TurnOutcome.Fallback, Matcher.Decide(text).Outcome);

    [Fact]
    public void A_greeting_is_greeted() => Assert.Equal(TurnOutcome.Smalltalk, Matcher.Decide("hello").Outcome);

    [Theory]
    [InlineData("hola", true)]
    [InlineData("Danke!", true)]
    [InlineData("hola, mi hija tiene smard1", false)]
    [InlineData("what causes smard1", false)]
    public void Small_talk_is_known_word_for_word_in_whatever_language(string text, bool isKnown) => Assert.Equal(isKnown, Matcher.KnowsAsSmalltalk(text));
}
