using FsCheck;
using FsCheck.Fluent;
using SmardBot.Core.Language;

namespace SmardBot.Core.Tests.Language;

public class ReadingGradeTests
{
    [Theory]
    [InlineData("cat", 1)]
    [InlineData("make", 1)]
    [InlineData("helped", 1)]
    [InlineData("baby", 2)]
    [InlineData("table", 2)]
    [InlineData("breathing", 2)]
    [InlineData("diaphragm", 2)]
    [InlineData("hospital", 3)]
    [InlineData("recessive", 3)]
    [InlineData("SMARD1", 1)]
    public void Syllables_are_estimated(string word, int expected) => Assert.Equal(expected, ReadingGrade.Syllables(word));

    [Fact]
    public void The_grade_is_the_formula_of_Kincaid_and_others()
    {
        // 6 words, 1 sentence, 6 syllables.
        Assert.Equal((0.39 * 6) + (11.8 * 1) - 15.59, ReadingGrade.Of("The cat sat on the mat."), 9);
    }

    [Fact]
    public void A_line_ends_a_sentence()
    {
        Assert.Equal(ReadingGrade.Of("One two three. Four five six."), ReadingGrade.Of("One two three\nFour five six"), 9);
    }

    [Fact]
    public void Any_text_has_a_finite_grade()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => double.IsFinite(ReadingGrade.Of(text ?? ""))).QuickCheckThrowOnFailure();
    }
}
