using FsCheck;
using FsCheck.Fluent;
using SmardBot.Core.Language;
using SmardBot.Core.Ports;
using SmardBot.Testing;

namespace SmardBot.Matching.Tests;

public class LinearTextClassifierTests : TextClassifierTrainerContract
{
    protected override ITextClassifierTrainer CreateTrainer() => new LinearTextClassifierTrainer();

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

    [BenchTheory]
    [InlineData("clinc150", "train_10shot", 0.81)]
    [InlineData("banking77", "train_10shot", 0.765)]
    [InlineData("hwu64", "train_10shot", 0.71)]
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
