using SmardBot.Core.Matching;

namespace SmardBot.Core.Tests.Matching;

public sealed class SubjectFormTests
{
    [Theory]
    [InlineData("what are the treatments for keratitis", "keratitis")]
    [InlineData("how long do people with huntington's live", "huntington's")]
    [InlineData("keratitis", "keratitis")]
    [InlineData("is keratitis contagious", "keratitis")]
    public void What_is_asked_about_stands_in_the_place_of_the_subject(string message, string word) => Assert.True(IsSubject(message, word));

    [Theory]
    [InlineData("every night everybody here complains loudly", "complains")]
    [InlineData("the treatments for it are 12 in all", "12")]
    public void Other_words_do_not(string message, string word) => Assert.False(IsSubject(message, word));

    [Theory]
    [InlineData("what are the treatments for keratitis", "keratitis", true)]
    [InlineData("what is rocky mountain fever", "rocky", true)]
    [InlineData("can we fly with the Lufthansa machine when she needs suction every hour or so", "lufthansa", false)]
    [InlineData("keratitis treatments please tell me all you know", "keratitis", false)]
    public void The_last_object_ends_the_sentence(string message, string word, bool expected)
    {
        var words = message.ToLowerInvariant().Split(' ');
        Assert.Equal(expected, SubjectForm.IsLastObject(words, Array.IndexOf(words, word)));
    }

    private static bool IsSubject(string message, string word)
    {
        var words = message.Split(' ');
        return SubjectForm.IsSubject(words, Array.IndexOf(words, word));
    }
}
