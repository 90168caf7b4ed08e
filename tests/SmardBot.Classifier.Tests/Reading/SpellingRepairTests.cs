using FsCheck;
using FsCheck.Fluent;
using SmardBot.Classifier.Features;
using SmardBot.Classifier.Reading;

namespace SmardBot.Classifier.Tests.Reading;

public class SpellingRepairTests
{
    private static readonly string[] Known = ["weather", "whether", "plane", "plan", "receive", "cat"];

    [Theory]
    [InlineData("wether", "weather")]
    [InlineData("weahter", "weather")]
    [InlineData("weatherr", "weather")]
    [InlineData("whethr", "whether")]
    [InlineData("recieve", "receive")]
    public void A_single_slip_is_repaired_to_the_most_frequent_word_that_was_near(string word, string expected) =>
        Assert.Equal(expected, Repair(word));

    [Theory]
    [InlineData("whether")]
    [InlineData("plan")]
    [InlineData("cot")]
    [InlineData("seather")]
    [InlineData("feathers")]
    [InlineData("plane7")]
    public void Known_short_and_strange_words_stay(string word) => Assert.Null(Repair(word));

    [Fact]
    public void No_known_word_is_ever_turned_into_another() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll<string[]>(words =>
        {
            string[] known = [.. words.Where(word => !string.IsNullOrEmpty(word)).Select(word => word.ToLowerInvariant()).Distinct(StringComparer.Ordinal)];
            var repair = new SpellingRepair(known);
            return known.All(word => repair.Repair(word, FeatureHash.Of(word)) is null);
        }));

    [Fact]
    public void Without_known_words_nothing_is_repaired() => Assert.Null(new SpellingRepair([]).Repair("weahter", FeatureHash.Of("weahter")));

    private static string? Repair(string word) => new SpellingRepair(Known).Repair(word, FeatureHash.Of(word));
}
