namespace SmardBot.Core.Matching;

/// <summary>
/// Which entry fits best: the classifier's score, what each of its views makes of the message, and how near the examples are,
/// weighed as messages that were kept apart ask for. A classifier fits its weights to examples that it has seen; of unlike
/// hands meaning and neighbours tell more than words.
/// </summary>
internal sealed class EntryRanking
{
    /// <summary>What the score weighs before any message that was kept apart is seen; all else weighs nothing.</summary>
    private const double WeightOfScore = 5;

    private const int FeaturesBesideViews = 4;

    private readonly IReadOnlyList<string> labels;
    private readonly int[] entries;
    private readonly ChoiceModel model;

    /// <summary>Takes what was fitted.</summary>
    public EntryRanking(IReadOnlyList<string> labels, ChoiceModel model)
    {
        this.labels = labels;
        this.model = model;
        entries = Entries(labels);
    }

    /// <summary>Fits it on messages that a classifier has not learnt from; where there are none the scores alone rank.</summary>
    public static EntryRanking Fit(IReadOnlyList<string> labels, IReadOnlyList<HeldOut> messages)
    {
        var entries = Entries(labels);
        var views = messages.Count == 0 ? 0 : messages[0].Sight.Views.Length / labels.Count;
        double[] prior = [WeightOfScore, .. new double[views + FeaturesBesideViews - 1]];
        ChoiceExample[] examples =
        [
            .. messages.Where(message => Labels.IsEntry(message.Example.Label)).AsParallel().AsOrdered().Select(message =>
                new ChoiceExample(Features(entries, labels.Count, message.Sight), Array.ConvertAll(entries, entry => message.Answers(labels[entry])), 1)),
        ];
        return new EntryRanking(labels, ChoiceModel.Fit(examples, prior));
    }

    /// <summary>The probability of each label among the entries, 0 to 1; what is no entry has none.</summary>
    public float[] Of(Sight sight)
    {
        var probabilities = model.Probabilities(Features(entries, labels.Count, sight));
        var all = new float[labels.Count];
        foreach (var (i, entry) in entries.Index())
        {
            all[entry] = (float)probabilities[i];
        }

        return all;
    }

    /// <summary>Writes what was fitted.</summary>
    public void Save(BinaryWriter writer) => model.Save(writer);

    private static int[] Entries(IReadOnlyList<string> labels) => [.. labels.Index().Where(label => Labels.IsEntry(label.Item)).Select(label => label.Index)];

    private static double[][] Features(int[] entries, int labels, Sight sight) => Array.ConvertAll(entries, entry =>
    {
        var views = sight.Views.Length / labels;
        var features = new double[views + FeaturesBesideViews];
        features[0] = sight.Scores[entry];
        for (var view = 0; view < views; view++)
        {
            features[view + 1] = sight.Views[(view * labels) + entry];
        }

        features[^3] = sight.Near.Of(entry);
        features[^2] = sight.Near.OfFirst(entry);
        features[^1] = sight.Near.Share(label => label == entry);
        return features;
    });
}
