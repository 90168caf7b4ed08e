using SmardBot.Classifier.Encoding;

namespace SmardBot.Classifier.Tests.Encoding;

public class RecentVectorsTests
{
    [Fact]
    public void What_was_added_last_is_found()
    {
        var recent = new RecentVectors();
        for (var i = 0; i < 10_000; i++)
        {
            var key = TextKey.Of($"text {i}");
            recent.Add(key, [i]);
            Assert.Equal(i, recent.Find(key)?.Single());
        }
    }

    [Fact]
    public void Another_text_is_never_taken_for_one()
    {
        var recent = new RecentVectors();
        recent.Add(TextKey.Of("one"), [1]);

        Assert.All(Enumerable.Range(0, 10_000), i => Assert.Null(recent.Find(TextKey.Of($"text {i}"))));
    }
}
