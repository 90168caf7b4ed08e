using SmardBot.Classifier.Reading;
using SmardBot.Core.Language;

namespace SmardBot.Classifier.Tests.Reading;

public class MessageReaderTests
{
    private static readonly Vocabulary Field = new(
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["steam engine"] = ["steamer", "puffing billy"] },
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["age"] = ["how old", "years"], ["age of engines"] = ["how old is a steam engine"] });

    [Fact]
    public void Synonyms_are_folded_into_the_first_name()
    {
        var message = Read("Is a Puffing-Billy, or  STEAMER, old?");

        Assert.Equal("is a steam engine or steam engine old", message.Characters.ToString());
        Assert.Equal(8, message.Words.Length);
    }

    [Fact]
    public void The_longest_phrase_gives_the_concept_and_its_words_no_other()
    {
        var message = Read("how old is a steamer");

        Assert.Equal(1, message.Concepts.Length);
        Assert.Equal(0, message.Plain);
        Assert.NotEqual(Read("how old").Concepts[0], message.Concepts[0]);
    }

    [Fact]
    public void A_word_without_a_concept_stands_for_itself()
    {
        var message = Read("how old are flamingos", isEveryday: false);

        Assert.Equal(1, message.Concepts.Length);
        Assert.Equal(2, message.Plain);
        Assert.Equal(3, message.Meanings.Length);
    }

    [Fact]
    public void Everyday_words_of_one_meaning_share_a_concept()
    {
        Assert.Contains(Read("purchase").Concepts[0], Read("bought").Concepts.ToArray());
        Assert.Empty(Read("purchase", isEveryday: false).Concepts.ToArray());
        Assert.Equal(Read("7").Concepts[0], Read("1234").Concepts[0]);
        Assert.NotEqual(Read("7").Concepts[0], Read("5pm").Concepts[0]);
    }

    [Fact]
    public void A_misspelt_name_is_repaired_before_it_is_folded() =>
        Assert.Equal("a steam engine", Read("a steamre").Characters.ToString());

    [Fact]
    public void A_message_of_any_length_is_cut_and_not_refused()
    {
        var message = Read(string.Join(' ', Enumerable.Repeat("how old is the steamer ﬃﬃﬃ", 3000)));

        Assert.Equal(Message.MostWords, message.Words.Length);
        Assert.InRange(message.Characters.Length, 1, Message.MostCharacters);
        Assert.Equal(1, Read(new string('ﬃ', 5000)).Words.Length);
    }

    private static Message Read(string text, bool isEveryday = true)
    {
        var message = new Message();
        new MessageReader(Field, isEveryday, new SpellingRepair(["steamer", "engine"])).Read(text, message);
        return message;
    }
}
