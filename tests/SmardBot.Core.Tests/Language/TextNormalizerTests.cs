using FsCheck;
using FsCheck.Fluent;
using SmardBot.Core.Language;

namespace SmardBot.Core.Tests.Language;

public class TextNormalizerTests
{
    [Theory]
    [InlineData("What’s  SMARD1 ?", "what's smard1 ?")]
    [InlineData("  Pleeeease\nhelp ", "pleease help")]
    [InlineData("ﬁbre naïve", "fibre naive")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_text_has_one_normal_form(string? text, string expected) => Assert.Equal(expected, TextNormalizer.Normalize(text));

    [Fact]
    public void Normalising_twice_changes_nothing() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll<string>(text => TextNormalizer.Normalize(TextNormalizer.Normalize(text)) == TextNormalizer.Normalize(text)));

    [Theory]
    [InlineData("is it curable", true)]
    [InlineData("and siblings?", true)]
    [InlineData("what about twins", true)]
    [InlineData("What causes spinal muscular atrophy with respiratory distress?", false)]
    public void A_follow_up_is_known_by_its_form(string message, bool leans) => Assert.Equal(leans, FollowUpForm.Leans(message));
}
