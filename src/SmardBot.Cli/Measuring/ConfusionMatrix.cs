namespace SmardBot.Cli.Measuring;

/// <summary>How often each label was taken for which.</summary>
public sealed class ConfusionMatrix
{
    private readonly Dictionary<(string Actual, string Predicted), int> counts = [];
    private readonly Dictionary<string, int> actual = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> predicted = new(StringComparer.Ordinal);

    /// <summary>The labels that are right for anything or were given to anything, in ordinal order.</summary>
    public IReadOnlyList<string> Labels => [.. actual.Keys.Union(predicted.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>How many predictions were counted.</summary>
    public int Total { get; private set; }

    /// <summary>How often a label was taken for a label (for itself: how often it was right).</summary>
    public int this[string actualLabel, string predictedLabel] => counts.GetValueOrDefault((actualLabel, predictedLabel));

    /// <summary>The share of right predictions, 0 to 1; 0 when nothing was counted.</summary>
    public double Accuracy => Total == 0 ? 0 : counts.Sum(pair => pair.Key.Actual == pair.Key.Predicted ? pair.Value : 0) / (double)Total;

    /// <summary>The mean over the labels of F1, the harmonic mean of precision and recall; each label counts alike, however rare.</summary>
    public double MacroF1 => Total == 0 ? 0 : Labels.Average(F1);

    /// <summary>Counts a prediction.</summary>
    public void Add(string actualLabel, string predictedLabel)
    {
        Total++;
        counts[(actualLabel, predictedLabel)] = this[actualLabel, predictedLabel] + 1;
        actual[actualLabel] = actual.GetValueOrDefault(actualLabel) + 1;
        predicted[predictedLabel] = predicted.GetValueOrDefault(predictedLabel) + 1;
    }

    /// <summary>F1 of one label, 0 to 1.</summary>
    public double F1(string label) =>
        2.0 * this[label, label] / Math.Max(1, actual.GetValueOrDefault(label) + predicted.GetValueOrDefault(label));

    /// <summary>The mistakes by pair of labels, the most frequent first.</summary>
    public IReadOnlyList<Confusion> Worst() =>
        [.. counts.Where(pair => pair.Key.Actual != pair.Key.Predicted)
            .Select(pair => new Confusion(pair.Key.Actual, pair.Key.Predicted, pair.Value))
            .OrderByDescending(confusion => confusion.Count)
            .ThenBy(confusion => confusion.Actual, StringComparer.Ordinal)
            .ThenBy(confusion => confusion.Predicted, StringComparer.Ordinal)];
}
