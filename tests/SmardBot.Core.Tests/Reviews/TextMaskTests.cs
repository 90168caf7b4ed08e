using FsCheck;
using FsCheck.Fluent;
using SmardBot.Core.Reviews.Masking;
using SmardBot.Testing;

namespace SmardBot.Core.Tests.Reviews;

public sealed class TextMaskTests
{
    /// <summary>What is taken out of messages, and what has to stay in them.</summary>
    public static TheoryData<string, string> Examples()
    {
        var examples = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Checkout.Path("tests", "SmardBot.Core.Tests", "Reviews", "masking.tsv")).Where(line => !line.StartsWith('#')))
        {
            var parts = line.Split('\t');
            examples.Add(parts[0], parts[1]);
        }

        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void What_says_who_somebody_is_goes_and_the_question_stays(string message, string kept) =>
        Assert.Equal(kept, TextMask.Apply(message));

    [Fact]
    public void A_long_text_is_cut_but_not_in_the_middle_of_a_character() =>
        Assert.Equal("ab", TextMask.Apply("ab😀", most: 3));

    [Fact]
    public void Nothing_that_was_masked_is_masked_again() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200),
        Prop.ForAll<NonNull<string>>(text =>
        {
            var once = TextMask.Apply(text.Get);
            return once.Length <= 1_000 && TextMask.Apply(once) == once;
        }));

    [Theory]
    [InlineData("my son ")]
    [InlineData("1 a b ")]
    [InlineData("a@")]
    [InlineData("born on 1 ")]
    [InlineData("id no 1-")]
    public void A_text_made_to_be_slow_is_read_in_time(string part) =>
        Assert.NotEmpty(TextMask.Apply(string.Concat(Enumerable.Repeat(part, 2_000))));
}
