using SmardBot.Core.Language;

namespace SmardBot.Core.Tests.Language;

public class RecentTextsTests
{
    [Fact]
    public void What_was_added_last_is_found()
    {
        var recent = new RecentTexts<int[]>();
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
        var recent = new RecentTexts<int[]>();
        recent.Add(TextKey.Of("one"), [1]);

        Assert.All(Enumerable.Range(0, 10_000), i => Assert.Null(recent.Find(TextKey.Of($"text {i}"))));
    }

    [Fact]
    public void What_repeats_is_made_once()
    {
        var recent = new RecentTexts<string>();
        var made = 0;
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal("TEXT", recent.GetOrMake("text", () => $"TEXT{(++made > 1 ? "again" : "")}"));
        }

        Assert.Equal(1, made);
    }
}
