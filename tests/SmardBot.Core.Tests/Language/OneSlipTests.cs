using SmardBot.Core.Language;

namespace SmardBot.Core.Tests.Language;

public sealed class OneSlipTests
{
    [Theory]
    [InlineData("treatmnet", "treatment")]
    [InlineData("treatmen", "treatment")]
    [InlineData("treattment", "treatment")]
    [InlineData("treatnent", "treatment")]
    public void One_slip_is_seen_from_both_sides(string one, string other)
    {
        Assert.True(OneSlip.Apart(one, other));
        Assert.True(OneSlip.Apart(other, one));
    }

    [Theory]
    [InlineData("gene", "gene")]
    [InlineData("gene", "tree")]
    [InlineData("gene", "geneses")]
    [InlineData("ab", "ba")]
    public void Two_slips_or_none_are_not(string one, string other) => Assert.False(OneSlip.Apart(one, other));
}
