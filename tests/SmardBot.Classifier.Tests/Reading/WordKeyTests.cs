using FsCheck;
using FsCheck.Fluent;
using SmardBot.Classifier.Reading;

namespace SmardBot.Classifier.Tests.Reading;

public class WordKeyTests
{
    [Theory]
    [InlineData("create", "created", "creating", "creates")]
    [InlineData("stop", "stopped", "stopping", "stops")]
    [InlineData("carry", "carried", "carries")]
    [InlineData("schedule", "scheduled", "scheduling")]
    [InlineData("baby", "babies", "baby's")]
    public void Forms_of_one_word_have_one_key(string word, params string[] forms) =>
        Assert.All(forms, form => Assert.True(WordKey.Of(word) == WordKey.Of(form), form));

    [Theory]
    [InlineData("car", "care")]
    [InlineData("plan", "plane")]
    [InlineData("pay", "paid")]
    [InlineData("bus", "but")]
    public void Other_words_keep_their_own(string one, string other) => Assert.NotEqual(WordKey.Of(one), WordKey.Of(other));

    [Fact]
    public void Any_word_has_a_key_and_the_same_each_time() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll<string>(word => WordKey.Of(word ?? "") == WordKey.Of(word ?? "")));
}
