using SmardBot.Core.Knowledge;
using SmardBot.Core.Faq;
using SmardBot.Core.Matching;
using SmardBot.Testing;

namespace SmardBot.Core.Tests.Matching;

public sealed class TitleWordsTests
{
    private static readonly TitleWords Titles = new(new FaqLoader(new SettableClock()).Load(FaqFiles.Read(Checkout.Path("faq"))).Catalog!);

    [Theory]
    [InlineData("tracheostomy", "tracheostomy")]
    [InlineData("Travel?", "travel")]
    [InlineData("tracheostmy", "tracheostomy")]
    [InlineData("scoliosis", "scoliosis-and-joints")]
    [InlineData("treatmnet", "treatment")]
    public void One_word_of_a_title_is_enough(string text, string entry) => Assert.Contains(entry, Titles.Find(text));

    [Theory]
    [InlineData("")]
    [InlineData("bicycle")]
    [InlineData("tracheostomy bicycle")]
    [InlineData("what is a tracheostomy for")]
    [InlineData("smard1")]
    public void More_than_that_is_a_question_like_any_other(string text) => Assert.Empty(Titles.Find(text));
}
