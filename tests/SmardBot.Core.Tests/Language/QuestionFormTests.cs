using SmardBot.Core.Language;

namespace SmardBot.Core.Tests.Language;

public sealed class QuestionFormTests
{
    [Theory]
    [InlineData("how is it inherited")]
    [InlineData("and is there a cure")]
    [InlineData("2. can he talk to us with the trach")]
    [InlineData("Family asks is it curable")]
    [InlineData("sites?")]
    public void These_ask(string text) => Assert.True(QuestionForm.Asks(text));

    [Theory]
    [InlineData("my brother is a carrier")]
    [InlineData("I cry in the shower so nobody hears.")]
    [InlineData("caller has new partner now")]
    public void These_tell(string text)
    {
        Assert.False(QuestionForm.Asks(text));
        Assert.False(QuestionForm.IsKeywords(text));
    }

    [Theory]
    [InlineData("autonomic features")]
    [InlineData("life expectancy")]
    public void These_are_typed_as_into_a_search_box(string text) => Assert.True(QuestionForm.IsKeywords(text));
}
