using SmardBot.Core.Language;

namespace SmardBot.Core.Tests.Language;

public sealed class MessageSplitterTests
{
    [Fact]
    public void Sentences_keep_their_end_marks() =>
        Assert.Equal(["My son has SMARD1.", "Is it inherited?", "What now"], MessageSplitter.Sentences("My son has SMARD1. Is it inherited?? What now"));

    [Fact]
    public void A_point_within_a_word_ends_nothing() => Assert.Single(MessageSplitter.Sentences("he weighs 2.5 kg at 8.30 am"));

    [Fact]
    public void Pieces_stand_between_joining_words() =>
        Assert.Equal(["what is it", "is it inherited", "how is it treated?"], MessageSplitter.Pieces("what is it, is it inherited and how is it treated?"));

    [Fact]
    public void What_stands_before_a_colon_introduces_the_question() =>
        Assert.Equal(["for a school paper", "what is it", "how rare?"], MessageSplitter.Pieces("for a school paper: what is it, how rare?"));

    [Theory]
    [InlineData("and")]
    [InlineData("is it candy")]
    public void Where_nothing_joins_there_is_one_piece(string sentence) => Assert.Single(MessageSplitter.Pieces(sentence));

    [Theory]
    [InlineData("")]
    [InlineData("?!.")]
    public void Nothing_has_no_sentences(string message) => Assert.Empty(MessageSplitter.Sentences(message));
}
