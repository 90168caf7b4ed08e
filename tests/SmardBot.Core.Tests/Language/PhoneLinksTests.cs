using SmardBot.Core.Language;

namespace SmardBot.Core.Tests.Language;

public class PhoneLinksTests
{
    private readonly PhoneLinks links = new(["911", "988", "13 11 14", "+49 30 123", "9-8-8", "your local emergency number"]);

    [Theory]
    [InlineData("**Call 911 now.**", "**Call [911](tel:911) now.**")]
    [InlineData("Lifeline, **13 11 14**, day and night", "Lifeline, **[13 11 14](tel:131114)**, day and night")]
    [InlineData("13-11-14 or 131114", "[13-11-14](tel:131114) or [131114](tel:131114)")]
    [InlineData("Text **9-8-8**.", "Text **[9-8-8](tel:988)**.")]
    [InlineData("Ring +44 (20) 7946-0018 by day", "Ring [+44 (20) 7946-0018](tel:+442079460018) by day")]
    public void A_number_that_can_be_called_becomes_a_link(string text, string expected) =>
        Assert.Equal(expected, links.Link(text));

    [Theory]
    [InlineData("Of 911 children 988 were well.")]
    [InlineData("NCT05152823 in 2023, 1,911 in all, 911.5 on average, page 13/911")]
    [InlineData("Call [911](tel:911) now, or see <https://example.org/911> and https://example.org/call/911")]
    [InlineData("Call your local emergency number.")]
    public void Any_other_figure_and_what_is_a_link_already_stays_as_it_is(string text) => Assert.Equal(text, links.Link(text));

    [Fact]
    public void A_short_number_needs_a_word_about_calling_in_its_own_paragraph() =>
        Assert.Equal("Call [911](tel:911).\n\nThere were 911.", links.Link("Call 911.\n\nThere were 911."));
}
