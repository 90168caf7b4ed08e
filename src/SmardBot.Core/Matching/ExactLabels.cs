using SmardBot.Core.Language;
using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Core.Matching;

/// <summary>Which examples say the same word for word: courtesy and other names of one thing do not count.</summary>
internal static class ExactLabels
{
    /// <summary>The label of each way to say something that has only one.</summary>
    public static Dictionary<string, string> Of(TrainingSet set, TextAnalyzer analyzer) =>
        set.Examples.GroupBy(example => Key(example.Text, analyzer), StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0 && group.Select(example => example.Label).Distinct(StringComparer.Ordinal).Count() == 1)
            .ToDictionary(group => group.Key, group => group.First().Label, StringComparer.Ordinal);

    /// <summary>What messages that say the same have in common.</summary>
    public static string Key(string text, TextAnalyzer analyzer) =>
        string.Join(' ', Courtesy.Without(analyzer.Analyze(text).Folded.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
