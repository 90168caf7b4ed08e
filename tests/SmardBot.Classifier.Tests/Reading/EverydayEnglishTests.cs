using SmardBot.Classifier.Reading;
using SmardBot.Core.Language;

namespace SmardBot.Classifier.Tests.Reading;

public class EverydayEnglishTests
{
    [Fact]
    public void Every_line_has_a_name_of_its_own_and_at_least_a_phrase()
    {
        Assert.NotEmpty(EverydayEnglish.Concepts);
        Assert.All(EverydayEnglish.Concepts, concept => Assert.NotEmpty(concept.Phrases));
        Assert.Equal(EverydayEnglish.Concepts.Count, EverydayEnglish.Concepts.Select(concept => concept.Concept).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_phrase_is_in_its_normal_form_and_stands_once_on_its_line()
    {
        foreach (var (concept, phrases) in EverydayEnglish.Concepts)
        {
            Assert.Equal(phrases.Count, phrases.Distinct(StringComparer.Ordinal).Count());
            Assert.All(phrases, phrase => Assert.True(phrase.Length > 0 && TextNormalizer.Normalize(phrase) == phrase, $"{concept}: '{phrase}'"));
        }
    }

    [Theory]
    [InlineData("smard")]
    [InlineData("ighmbp2")]
    [InlineData("tracheostomy")]
    public void It_knows_nothing_of_one_subject(string word) =>
        Assert.DoesNotContain(word, EverydayEnglish.Concepts.SelectMany(concept => concept.Phrases));
}
