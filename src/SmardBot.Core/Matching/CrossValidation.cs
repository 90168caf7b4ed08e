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
        var examples = set.Examples;
        var foldOf = Folds(examples, folds);
        var results = new HeldOut[examples.Count];
        Parallel.For(0, folds, new ParallelOptions { CancellationToken = cancellation }, fold =>
        {
            var classifier = trainer.Train(set with { Examples = [.. examples.Where((_, i) => foldOf[i] != fold)] }, cancellation);
            var scorer = new Scorer(classifier, labels);
            for (var i = 0; i < foldOf.Length; i++)
            {
                if (foldOf[i] == fold)
                {
                    results[i] = Match(i, examples[i], scorer, words, labels, examples[i].Label);
                }
            }
        });
        return results;
    }

    /// <summary>Looks at messages that a classifier has not learnt from, such as those of <c>kept-apart.tsv</c>.</summary>
    public static HeldOut[] Match(IReadOnlyList<LabelledText> messages, ITextClassifier classifier, KnownWords words)
    {
        var scorer = new Scorer(classifier, classifier.Labels);
        return [.. messages.Select((message, i) => Match(i, message, scorer, words, classifier.Labels, ownLabel: null))];
    }

    private static HeldOut Match(int index, LabelledText example, Scorer scorer, KnownWords words, IReadOnlyList<string> labels, string? ownLabel)
    {
        var scores = new float[labels.Count];
        var views = new float[scorer.Views * labels.Count];
        scorer.Score(example.Text, scores, views);
        var evidence = MatchEvidence.Of(labels, scores, views, words.Of(example.Text, ownLabel));
        var first = MatchEvidence.FirstEntries(labels, scores, QuestionMatcher.MostSuggestions);
        return new HeldOut(
            index,
            scores,
            scorer.IndexOf(example.Label),
            evidence,
            IsRight(example, labels[evidence.Best]),
            first.Exists(entry => IsRight(example, labels[entry])));
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

    private static bool IsRight(LabelledText example, string label) => label == example.Label || example.AlsoRight.Contains(label, StringComparer.Ordinal);

    /// <summary>Scores in the labels of the whole set: a fold may lack a label of few examples, which then gets the lowest score.</summary>
    private sealed class Scorer
    {
        private const float Lowest = -2f;

        private readonly ITextClassifier classifier;
        private readonly Dictionary<string, int> indexOf;
        private readonly int[] target;

        public Scorer(ITextClassifier classifier, IReadOnlyList<string> labels)
        {
            this.classifier = classifier;
            indexOf = labels.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
            target = [.. classifier.Labels.Select(label => indexOf[label])];
        }

        public int Views => classifier.Views.Count;

        public int IndexOf(string label) => indexOf[label];

        public void Score(string text, float[] scores, float[] views)
        {
            var own = new float[target.Length];
            var ownViews = new float[Views * target.Length];
            classifier.Score(text, own, ownViews);
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
