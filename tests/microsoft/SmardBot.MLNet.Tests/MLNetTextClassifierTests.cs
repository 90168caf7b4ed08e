using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Options;
using SmardBot.Core.Language;
using SmardBot.Core.Matching.Classifying;
using SmardBot.MLNet.Learning;

namespace SmardBot.MLNet.Tests;

public class MLNetTextClassifierTests
{
    private static readonly LabelledText[] Questions =
    [
        new("what causes it", "causes"), new("why does it happen", "causes"), new("where does it come from", "causes"),
        new("how rare is it", "rare"), new("how many people have it", "rare"), new("is it common", "rare"),
    ];

    [Fact]
    public void Every_text_gets_finite_scores()
    {
        var classifier = Train(Questions);
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll<string>(text => Scores(classifier, text ?? "").All(float.IsFinite)));
    }

    [Fact]
    public void Many_threads_at_once_get_the_scores_that_one_gets()
    {
        var classifier = Train(Questions);
        string[] texts = [.. Questions.Select(question => question.Text), "rarely caused", "", "where and how many"];
        var alone = Array.ConvertAll(texts, text => Scores(classifier, text));

        Parallel.For(0, 2000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
            Assert.Equal(alone[i % texts.Length], Scores(classifier, texts[i % texts.Length])));
    }

    [Fact]
    public void Concepts_join_words_that_share_no_letters()
    {
        var concepts = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["lifespan"] = ["how long", "reach adulthood"], ["money"] = ["cost", "pay for"] };
        var classifier = new MLNetTextClassifierTrainer().Train(new TrainingSet(
            [new("how long do they live", "life"), new("what does it cost", "money")], new Vocabulary(Vocabulary.Empty.Synonyms, concepts)));

        var scores = Scores(classifier, "will she reach adulthood");

        Assert.True(scores[0] > scores[1], "The concept should lead to 'life'.");
    }

    [Theory]
    [InlineData(Learner.OneVersusAll)]
    [InlineData(Learner.AveragedPerceptron)]
    public void Labels_that_would_be_right_too_are_not_learned_against(Learner learner)
    {
        LabelledText[] plain = [new("red car", "car"), new("fast car", "car"), new("red apple", "apple"), new("ripe apple", "apple"), new("red", "colour")];
        LabelledText[] shared = [plain[0] with { AlsoRight = ["colour", "unknown"] }, .. plain[1..]];

        var strict = Scores(Train(plain, learner), "red car");
        var lenient = Scores(Train(shared, learner), "red car");

        Assert.True(lenient[2] > strict[2], $"'colour' should score higher when it is right too: {lenient[2]} against {strict[2]}.");
    }

    [Fact]
    public void Each_view_prefers_what_it_can_tell_apart()
    {
        var classifier = Train(Questions);
        var scores = new float[2];
        var views = new float[classifier.Views.Count * 2];

        classifier.Score("how rare is it", scores, views);

        Assert.Equal(["words", "characters"], classifier.Views);
        Assert.True(views[1] > views[0] && views[3] > views[2], "Words and characters should both lead to 'rare'.");
    }

    [Fact]
    public void N_grams_of_a_single_example_are_left_out_of_a_large_set()
    {
        TrainingSet set = new([.. Questions, new LabelledText("zebra", "rare")], Vocabulary.Empty);

        Assert.Equal([0, 0], Words(new MLNetTextClassifierTrainer(Options.Create(new MLNetOptions { PruneFrom = 0 })).Train(set)));
        Assert.NotEqual([0, 0], Words(new MLNetTextClassifierTrainer().Train(set)));

        static float[] Words(ITextClassifier classifier)
        {
            var views = new float[classifier.Views.Count * 2];
            classifier.Score("zebra", new float[2], views);
            return views[..2];
        }
    }

    [Fact]
    public void A_classifier_of_other_options_is_not_taken_for_its_own()
    {
        using var saved = new MemoryStream();
        Train(Questions).Save(saved);
        saved.Position = 0;

        var other = new MLNetTextClassifierTrainer(Options.Create(new MLNetOptions { Rounds = 8 }));

        Assert.Contains("train it anew", Assert.Throws<UnreadableClassifierException>(() => other.Load(saved)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Training_stops_when_it_is_no_longer_wanted() =>
        Assert.ThrowsAny<OperationCanceledException>(() => new MLNetTextClassifierTrainer().Train(new TrainingSet(Questions, Vocabulary.Empty), new CancellationToken(canceled: true)));

    private static ITextClassifier Train(LabelledText[] examples, Learner learner = Learner.OneVersusAll) =>
        new MLNetTextClassifierTrainer(Options.Create(new MLNetOptions { Learner = learner })).Train(new TrainingSet(examples, Vocabulary.Empty));

    private static float[] Scores(ITextClassifier classifier, string text)
    {
        var scores = new float[classifier.Labels.Count];
        classifier.Score(text, scores);
        return scores;
    }
}
