using SmardBot.Core.Language;

namespace SmardBot.Core.Tests.Language;

public sealed class FollowUpFormTests
{
    [Theory]
    [InlineData("and is it curable?")]
    [InlineData("what about siblings?")]
    [InlineData("calories?")]
    [InlineData("does that hurt him")]
    public void These_lean_on_what_came_before(string text) => Assert.True(FollowUpForm.Leans(text));

    [Theory]
    [InlineData("")]
    [InlineData("Please explain the difference between SMARD1 and classic spinal muscular atrophy")]
    [InlineData("do children with SMARD1 need a feeding tube at some point")]
    public void These_do_not(string text) => Assert.False(FollowUpForm.Leans(text));
}
