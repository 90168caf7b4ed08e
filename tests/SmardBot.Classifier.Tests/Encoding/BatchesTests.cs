using SmardBot.Classifier.Encoding;

namespace SmardBot.Classifier.Tests.Encoding;

public class BatchesTests
{
    [Fact]
    public void Texts_of_about_the_same_length_are_put_together() =>
        Assert.Equal([[1, 2], [0, 3]], Batches.Of([40, 5, 8, 41], slack: 4));

    [Fact]
    public void Every_text_is_in_one_batch()
    {
        int[] lengths = [.. Enumerable.Range(0, 500).Select(i => (i * 7919) % 60)];

        foreach (var slack in new[] { 0, 3, 100 })
        {
            var batches = Batches.Of(lengths, slack).ToArray();

            Assert.Equal(Enumerable.Range(0, lengths.Length), batches.SelectMany(batch => batch).Order());
            Assert.All(batches, batch => Assert.True(batch.Max(i => lengths[i]) - batch.Min(i => lengths[i]) <= slack));
        }
    }

    [Fact]
    public void Nothing_makes_no_batch() => Assert.Empty(Batches.Of([], 3));
}
