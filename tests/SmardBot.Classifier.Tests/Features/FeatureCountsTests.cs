using FsCheck;
using FsCheck.Fluent;
using SmardBot.Classifier.Features;

namespace SmardBot.Classifier.Tests.Features;

public class FeatureCountsTests
{
    [Fact]
    public void It_counts_as_a_dictionary_does_however_often_it_is_used()
    {
        var counts = new FeatureCounts();
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll<uint[], byte>((features, spread) =>
        {
            ulong[] all = [.. features.SelectMany(feature => Enumerable.Range(0, spread + 1).Select(i => ((ulong)feature << 8) + (ulong)i))];
            counts.Clear();
            foreach (var feature in all)
            {
                counts.Add(feature);
            }

            counts.End(FeatureBlock.Words);
            var expected = all.CountBy(feature => feature).ToDictionary(pair => pair.Key, pair => pair.Value);
            return expected.Count == counts.Count
                && counts.Block(0).ToArray().All(entry => expected[entry.Feature] == entry.Times);
        }));
    }

    [Fact]
    public void Columns_are_found_again_and_strangers_are_not()
    {
        ulong[] features = [.. Enumerable.Range(0, 5000).Select(i => FeatureHash.Combine(1, (ulong)i))];
        var table = new FeatureTable(features);

        Assert.All(features.Index(), pair => Assert.Equal(pair.Index, table.Find(pair.Item)));
        Assert.Equal(-1, table.Find(FeatureHash.Combine(2, 1)));
        Assert.Equal(features, table.ToArray());
    }

    [Fact]
    public void A_feature_that_came_twice_is_known_to_and_most_others_are_not()
    {
        var filter = new RepeatFilter();
        for (var i = 0; i < 30_000; i++)
        {
            filter.Add(FeatureHash.Combine(1, (ulong)(i % 20_000)));
        }

        Assert.All(Enumerable.Range(0, 10_000), i => Assert.True(filter.IsRepeated(FeatureHash.Combine(1, (ulong)i))));
        Assert.InRange(Enumerable.Range(10_000, 10_000).Count(i => filter.IsRepeated(FeatureHash.Combine(1, (ulong)i))), 0, 100);
    }
}
