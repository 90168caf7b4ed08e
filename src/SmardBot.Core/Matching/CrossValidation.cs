using SmardBot.Core.Language;
using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Core.Matching;

/// <summary>Looks at messages with classifiers that have not learnt from them. Stratified cross-validation: every example is scored by a classifier that was trained without it.</summary>
internal static class CrossValidation
{
    /// <summary>Scores a training set. Deterministic; the folds are trained side by side.</summary>
    /// <param name="set">The examples.</param>
    /// <param name="trainer">The engine.</param>
    /// <param name="folds">How many parts, from 2.</param>
    /// <param name="words">The words of the whole set.</param>
    /// <param name="labels">The labels of the whole set, in ordinal order.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>In the order of the examples.</returns>
    public static HeldOut[] Run(TrainingSet set, ITextClassifierTrainer trainer, int folds, KnownWords words, IReadOnlyList<string> labels, CancellationToken cancellation)
    {
        var foldOf = Folds(set.Examples, folds);
        var results = new HeldOut[set.Examples.Count];
        Parallel.For(0, folds, new ParallelOptions { CancellationToken = cancellation }, fold =>
        {
            foreach (var look in Run(set, trainer, foldOf, fold, words, labels, cancellation))
            {
                results[look.Index] = look;
            }
        });
        return results;
    }

    /// <summary>As <see cref="Run(TrainingSet, ITextClassifierTrainer, int, KnownWords, IReadOnlyList{string}, CancellationToken)"/>, but one part alone: enough to calibrate by, in a fraction of the time.</summary>
    public static HeldOut[] RunPart(TrainingSet set, ITextClassifierTrainer trainer, int folds, KnownWords words, IReadOnlyList<string> labels, CancellationToken cancellation) =>
        Run(set, trainer, Folds(set.Examples, folds), folds - 1, words, labels, cancellation);

    /// <summary>Looks at messages that a classifier has not learnt from, such as those of <c>kept-apart.tsv</c>.</summary>
    public static HeldOut[] Look(
        IReadOnlyList<LabelledText> messages, ITextClassifier classifier, ITextEncoder encoder, Neighbours neighbours, KnownWords words, CancellationToken cancellation)
    {
        var scorer = new Scorer(classifier, classifier.Labels, encoder, neighbours);
        return Look([.. messages.Index()], scorer, words, classifier.Labels, areExamples: false, cancellation);
    }

    private static HeldOut[] Run(
        TrainingSet set, ITextClassifierTrainer trainer, int[] foldOf, int fold, KnownWords words, IReadOnlyList<string> labels, CancellationToken cancellation)
    {
        LabelledText[] learnt = [.. set.Examples.Where((_, i) => foldOf[i] != fold)];
        var classifier = trainer.Train(set with { Examples = learnt }, cancellation);
        var scorer = new Scorer(classifier, labels, trainer.Encoder, Neighbours.Of(learnt, labels, trainer.Encoder, cancellation));
        return Look([.. set.Examples.Index().Where(example => foldOf[example.Index] == fold)], scorer, words, labels, areExamples: true, cancellation);
    }

    private static HeldOut[] Look(
        IReadOnlyList<(int Index, LabelledText Item)> messages, Scorer scorer, KnownWords words, IReadOnlyList<string> labels, bool areExamples, CancellationToken cancellation)
    {
        var vectors = scorer.Encoder.EncodeExamples([.. messages.Select(message => message.Item.Text)], cancellation: cancellation);
        return [.. messages.Zip(vectors).AsParallel().AsOrdered().WithCancellation(cancellation).Select(message =>
            Look(message.First.Index, message.First.Item, message.Second, scorer, words, labels, areExamples ? message.First.Item.Label : null))];
    }

    private static HeldOut Look(int index, LabelledText example, float[] vector, Scorer scorer, KnownWords words, IReadOnlyList<string> labels, string? ownLabel)
    {
        var scores = new float[labels.Count];
        var views = new float[scorer.Views * labels.Count];
        scorer.Score(example.Text, vector, scores, views);
        return new HeldOut(index, example, scorer.IndexOf(example.Label), new Sight(scores, views, words.Of(example.Text, ownLabel), scorer.Neighbours.Find(vector)));
    }

    /// <summary>The examples of a label are dealt out in turn.</summary>
    private static int[] Folds(IReadOnlyList<LabelledText> examples, int folds)
    {
        var foldOf = new int[examples.Count];
        var next = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < foldOf.Length; i++)
        {
            var count = next.GetValueOrDefault(examples[i].Label);
            foldOf[i] = count % folds;
            next[examples[i].Label] = count + 1;
        }

        return foldOf;
    }

    /// <summary>Scores in the labels of the whole set: a fold may lack a label of few examples, which then gets the lowest score.</summary>
    private sealed class Scorer
    {
        private const float Lowest = -2f;

        private readonly ITextClassifier classifier;
        private readonly Dictionary<string, int> indexOf;
        private readonly int[] target;

        public Scorer(ITextClassifier classifier, IReadOnlyList<string> labels, ITextEncoder encoder, Neighbours neighbours)
        {
            Encoder = encoder;
            Neighbours = neighbours;
            this.classifier = classifier;
            indexOf = labels.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
            target = [.. classifier.Labels.Select(label => indexOf[label])];
        }

        public ITextEncoder Encoder { get; }

        public Neighbours Neighbours { get; }

        public int Views => classifier.Views.Count;

        public int IndexOf(string label) => indexOf[label];

        public void Score(string text, float[] vector, float[] scores, float[] views)
        {
            var own = new float[target.Length];
            var ownViews = new float[Views * target.Length];
            classifier.Score(text, vector, own, ownViews);
            Array.Fill(scores, Lowest);
            Array.Fill(views, Lowest);
            for (var i = 0; i < target.Length; i++)
            {
                scores[target[i]] = own[i];
                for (var view = 0; view < Views; view++)
                {
                    views[(view * scores.Length) + target[i]] = ownViews[(view * target.Length) + i];
                }
            }
        }
    }
}
