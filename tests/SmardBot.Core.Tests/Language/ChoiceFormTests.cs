using SmardBot.Core.Language;

namespace SmardBot.Core.Tests.Language;

public sealed class ChoiceFormTests
{
    private static readonly string[] Three = ["How are feeding problems treated?", "What is a tracheostomy?", "Who can help with money?"];

    [Theory]
    [InlineData("2", 1)]
    [InlineData("2.", 1)]
    [InlineData("number 2", 1)]
    [InlineData("option 2 please", 1)]
    [InlineData("the second one", 1)]
    [InlineData("Second", 1)]
    [InlineData("I mean the 3rd", 2)]
    [InlineData("the last one", 2)]
    [InlineData("the first one please", 0)]
    [InlineData("number one", 0)]
    [InlineData("one", 0)]
    [InlineData("yes, the second", 1)]
    [InlineData("the one about feeding", 0)]
    [InlineData("the one about the tracheostomy please", 1)]
    [InlineData("the one on money", 2)]
    public void A_place_in_the_list_is_chosen(string message, int place) => Assert.Equal((Choice.Place, place), ChoiceForm.Read(message, Three));

    [Theory]
    [InlineData("yes")]
    [InlineData("Yes please")]
    [InlineData("yes, that one")]
    [InlineData("yep")]
    [InlineData("sure")]
    [InlineData("ok")]
    [InlineData("go ahead")]
    public void Yes_is_yes(string message) => Assert.Equal(Choice.Yes, ChoiceForm.Read(message, ["What is a tracheostomy?"]).Choice);

    [Theory]
    [InlineData("no")]
    [InlineData("No thanks")]
    [InlineData("none of these")]
    [InlineData("neither")]
    [InlineData("not really")]
    [InlineData("nope, something else")]
    public void No_is_no(string message) => Assert.Equal(Choice.No, ChoiceForm.Read(message, Three).Choice);

    [Theory]
    [InlineData("no, he stopped breathing")]
    [InlineData("yes but what about her breathing")]
    [InlineData("2 weeks")]
    [InlineData("she is the second one with it")]
    [InlineData("4")]
    [InlineData("the first and the third")]
    [InlineData("the one about the weather")]
    [InlineData("the one about it")]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("what is the second symptom")]
    [InlineData("no air")]
    [InlineData("not breathing")]
    public void Who_says_more_has_not_merely_chosen(string message) => Assert.Equal(Choice.None, ChoiceForm.Read(message, Three).Choice);

    [Fact]
    public void Without_an_offer_there_is_nothing_to_choose() => Assert.Equal(Choice.None, ChoiceForm.Read("2", []).Choice);
}
