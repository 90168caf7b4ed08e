using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Options;
using SmardBot.Core.Language;
using SmardBot.Core.Matching.Classifying;
using SmardBot.Testing;

namespace SmardBot.Classifier.Tests;

public class TextClassifierTests : TextClassifierTrainerContract
{
    protected override ITextClassifierTrainer CreateTrainer() => new TextClassifierTrainer();

    [Fact]
    public void Every_text_gets_finite_scores()
    {
        var classifier = CreateTrainer().Train(new TrainingSet([new("what causes it", "causes"), new("how rare is it", "rare")], Vocabulary.Empty));
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll<string>(text =>
        {
            var scores = new float[2];
            classifier.Score(text ?? "", scores);
            return scores.All(float.IsFinite);
        }));
    }

    [Fact]
    public void Concepts_join_words_that_share_no_letters()
    {
        var concepts = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["lifespan"] = ["how long", "reach adulthood"], ["money"] = ["cost", "pay for"] };
        TrainingSet set = new([new("how long do they live", "life"), new("what does it cost", "money")], new Vocabulary(Vocabulary.Empty.Synonyms, concepts));
        var classifier = CreateTrainer().Train(set);
        var scores = new float[2];

        classifier.Score("will she reach adulthood", scores);

        Assert.True(scores[0] > scores[1], "The concept should lead to 'life'.");
    }

    [Fact]
    public void Everyday_words_of_one_meaning_help_a_handful_of_examples_and_can_be_left_out()
    {
        TrainingSet set = new([new("purchase a ticket", "buy"), new("refund a ticket", "return")], Vocabulary.Empty);
        var withWords = Scores(CreateTrainer().Train(set), "bought it");
        var without = Scores(new TextClassifierTrainer(Options.Create(new LearningOptions { EverydayEnglish = false }), NoEncoder.Instance).Train(set), "bought it");

        Assert.True(withWords[0] > withWords[1] + 0.05f, $"'bought' should lead to 'buy', but {withWords[0]} is not above {withWords[1]}.");
        Assert.InRange(without[0] - without[1], -0.02f, 0.02f);
    }

    [Fact]
    public void Labels_that_would_be_right_too_are_not_learned_against()
    {
        LabelledText[] plain = [new("red car", "car"), new("fast car", "car"), new("red apple", "apple"), new("ripe apple", "apple"), new("red", "colour")];
        var strict = Scores(CreateTrainer().Train(new TrainingSet(plain, Vocabulary.Empty)), "red car");
        var lenient = Scores(CreateTrainer().Train(new TrainingSet([plain[0] with { AlsoRight = ["colour", "unknown"] }, .. plain[1..]], Vocabulary.Empty)), "red car");

        Assert.True(lenient[2] > strict[2], $"'colour' should score higher when it is right too: {lenient[2]} against {strict[2]}.");
    }

    [Fact]
    public void More_labels_than_are_learned_together_are_told_apart()
    {
        var examples = Enumerable.Range(0, 100).SelectMany(i => new LabelledText[] { new($"about w{i}x", $"label{i:D3}"), new($"w{i}x please", $"label{i:D3}") });
        var classifier = CreateTrainer().Train(new TrainingSet([.. examples], Vocabulary.Empty));

        for (var i = 0; i < 100; i++)
        {
            var scores = Scores(classifier, $"w{i}x");
            Assert.Equal($"label{i:D3}", classifier.Labels[Array.IndexOf(scores, scores.Max())]);
        }
    }

    [Fact]
    public void A_question_makes_no_garbage()
    {
        var classifier = CreateTrainer().Train(new TrainingSet([new("what causes it", "causes"), new("how rare is it", "rare")], Vocabulary.Empty));
        var scores = new float[2];
        classifier.Score("is this a rare thing, and what would cause it?", scores);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 100; i++)
        {
            classifier.Score("is this a rare thing, and what would cause it?", scores);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Many_threads_get_the_same_scores()
    {
        var classifier = CreateTrainer().Train(new TrainingSet([new("what causes it", "causes"), new("how rare is it", "rare"), new("who treats it", "care")], Vocabulary.Empty));
        string[] texts = [.. Enumerable.Range(0, 50).Select(i => $"what treats {(i % 3 == 0 ? "rare" : "caused")} things number {i}")];
        var expected = Array.ConvertAll(texts, text => Scores(classifier, text));

        Parallel.For(0, 2000, i => Assert.Equal(expected[i % 50], Scores(classifier, texts[i % 50])));
    }

    [Fact]
    public void A_classifier_of_another_engine_or_thesaurus_is_refused()
    {
        using var stream = new MemoryStream();
        ClassifierFile.Write(stream, writer => writer.Write("linear-svm/1"));
        stream.Position = 0;

        var refusal = Assert.Throws<UnreadableClassifierException>(() => CreateTrainer().Load(stream));

        Assert.Contains("linear-svm/1", refusal.Message, StringComparison.Ordinal);
    }

    // Half a point below what was measured, which a sum in another order may cost on another processor.
    [BenchTheory]
    [InlineData("clinc150", "train_5shot", 0.78)]
    [InlineData("clinc150", "train_10shot", 0.85)]
    [InlineData("banking77", "train_5shot", 0.66)]
    [InlineData("banking77", "train_10shot", 0.775)]
    [InlineData("hwu64", "train_5shot", 0.64)]
    [InlineData("hwu64", "train_10shot", 0.725)]
    public void Accuracy_on_public_data_holds(string data, string train, double floor)
    {
        var classifier = CreateTrainer().Train(new TrainingSet([.. Rows(data, train)], Vocabulary.Empty));
        var scores = new float[classifier.Labels.Count];
        LabelledText[] test = [.. Rows(data, "test")];

        var right = test.Count(row =>
        {
            classifier.Score(row.Text, scores);
            return classifier.Labels[Array.IndexOf(scores, scores.Max())] == row.Label;
        });

        Assert.True(right >= floor * test.Length, $"{data} {train}: accuracy {right / (double)test.Length:P1} is below {floor:P1}");
    }

    private static float[] Scores(ITextClassifier classifier, string text)
    {
        var scores = new float[classifier.Labels.Count];
        classifier.Score(text, scores);
        return scores;
    }

    private static IEnumerable<LabelledText> Rows(string data, string file) =>
        File.ReadLines(Checkout.Shared("bench", data, file + ".tsv")!).Select(line => line.Split('\t')).Select(row => new LabelledText(row[0], row[1]));

    private sealed class BenchTheoryAttribute : TheoryAttribute
    {
        public BenchTheoryAttribute()
        {
            if (Checkout.Shared("bench") is null)
            {
                Skip = "needs the public data sets beside the checkout (../shared/bench)";
            }
        }
    }
}
