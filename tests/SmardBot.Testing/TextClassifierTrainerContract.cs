using SmardBot.Core.Language;
using SmardBot.Core.Matching.Classifying;
using Xunit;

namespace SmardBot.Testing;

/// <summary>What every engine has to do; one class of tests an engine.</summary>
public abstract class TextClassifierTrainerContract
{
    private static readonly TrainingSet Animals = new(
        [
            new("the dog barks at night", "dog"), new("my dog likes bones", "dog"), new("a puppy barks", "dog"),
            new("the cat purrs", "cat"), new("my cat likes milk", "cat"), new("a kitten purrs", "cat"),
            new("the cow gives milk", "cow"), new("cows eat grass", "cow"), new("a calf eats grass", "cow"),
        ],
        Vocabulary.Empty);

    /// <summary>The engine under test.</summary>
    protected abstract ITextClassifierTrainer CreateTrainer();

    [Fact]
    public void Labels_are_in_ordinal_order_each_once() =>
        Assert.Equal(["cat", "cow", "dog"], CreateTrainer().Train(Animals).Labels);

    [Theory]
    [InlineData("why does my puppy bark", "dog")]
    [InlineData("kitten purring", "cat")]
    [InlineData("what grass do cows eat", "cow")]
    public void The_label_of_similar_examples_scores_highest(string text, string expected)
    {
        var classifier = CreateTrainer().Train(Animals);
        var scores = new float[classifier.Labels.Count];

        classifier.Score(text, scores);

        Assert.Equal(expected, classifier.Labels[Array.IndexOf(scores, scores.Max())]);
    }

    [Theory]
    [InlineData("why does my puppy bark")]
    [InlineData("")]
    public void Scores_are_the_same_with_views_beside_them(string text)
    {
        var classifier = CreateTrainer().Train(Animals);
        var scores = new float[classifier.Labels.Count];
        var views = new float[classifier.Views.Count * scores.Length];
        Array.Fill(views, float.NaN);

        classifier.Score(text, scores, views);

        Assert.Equal(Scores(classifier, text), scores);
        Assert.All(views, score => Assert.True(float.IsFinite(score)));
        Assert.Equal(classifier.Views.Count, classifier.Views.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_same_examples_give_the_same_scores()
    {
        var one = Scores(CreateTrainer().Train(Animals), "a dog and a cat");
        var other = Scores(CreateTrainer().Train(Animals), "a dog and a cat");

        Assert.Equal(one, other);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n")]
    [InlineData("zzz qqq xxx")]
    [InlineData("犬は吠える 🐕")]
    [InlineData("\ud800 lone surrogate")]
    public void Any_text_gets_finite_scores(string text) =>
        Assert.All(Scores(CreateTrainer().Train(Animals), text), score => Assert.True(float.IsFinite(score)));

    [Fact]
    public void One_label_alone_is_refused() =>
        Assert.Throws<ArgumentException>(() => CreateTrainer().Train(new TrainingSet([new("a", "x"), new("b", "x")], Vocabulary.Empty)));

    [Fact]
    public void Names_of_one_thing_are_the_same_to_it()
    {
        var vocabulary = new Vocabulary(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["dog"] = ["hound", "man's best friend"] }, Vocabulary.Empty.Concepts);
        var classifier = CreateTrainer().Train(Animals with { Vocabulary = vocabulary });

        Assert.Equal(Scores(classifier, "my dog likes bones"), Scores(classifier, "my man's best friend likes bones"));
    }

    [Fact]
    public void A_saved_classifier_scores_as_it_did()
    {
        var vocabulary = new Vocabulary(
            new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["dog"] = ["hound"] },
            new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["noise"] = ["barks", "purrs"] });
        var classifier = CreateTrainer().Train(Animals with { Vocabulary = vocabulary });

        var loaded = CreateTrainer().Load(new MemoryStream(Saved(classifier)));

        Assert.Equal(classifier.Labels, loaded.Labels);
        foreach (var text in new[] { "my hound barks", "purring", "", "zzz" })
        {
            Assert.Equal(Scores(classifier, text), Scores(loaded, text));
        }
    }

    [Fact]
    public void The_same_examples_are_saved_as_the_same_bytes() =>
        Assert.Equal(Saved(CreateTrainer().Train(Animals)), Saved(CreateTrainer().Train(Animals)));

    [Fact]
    public void Saving_and_loading_take_their_own_bytes_of_a_stream_and_leave_it_open()
    {
        var classifier = CreateTrainer().Train(Animals);
        using var stream = new MemoryStream();
        stream.WriteByte(7);
        classifier.Save(stream);
        stream.WriteByte(8);
        stream.Position = 1;

        CreateTrainer().Load(stream);

        Assert.Equal(8, stream.ReadByte());
    }

    [Fact]
    public void A_saved_classifier_that_is_cut_off_is_refused()
    {
        var saved = Saved(CreateTrainer().Train(Animals));
        foreach (var length in new[] { 0, 1, 20, saved.Length / 2, saved.Length - 1 })
        {
            Assert.Throws<UnreadableClassifierException>(() => CreateTrainer().Load(new MemoryStream(saved[..length])));
        }
    }

    [Fact]
    public void A_saved_classifier_with_a_single_changed_byte_is_refused()
    {
        var saved = Saved(CreateTrainer().Train(Animals));
        for (var place = 0; place < saved.Length; place += Math.Max(1, saved.Length / 200))
        {
            var damaged = saved.ToArray();
            damaged[place] ^= 0x40;
            Assert.Throws<UnreadableClassifierException>(() => CreateTrainer().Load(new MemoryStream(damaged)));
        }
    }

    private static byte[] Saved(ITextClassifier classifier)
    {
        using var stream = new MemoryStream();
        classifier.Save(stream);
        return stream.ToArray();
    }

    private static float[] Scores(ITextClassifier classifier, string text)
    {
        var scores = new float[classifier.Labels.Count];
        classifier.Score(text, scores);
        return scores;
    }
}
