using SmardBot.Core.Faq;
using SmardBot.Core.Language;

namespace SmardBot.Core.Matching;

/// <summary>
/// What speaks for each entry when a message leans on the entry that was shown before it: the message by itself, the message
/// together with that entry's title ("calories?" after the feeding tube is a question of its own only there), and how the two
/// entries belong together. Who asks on mostly asks for something related, and seldom for the very same again.
/// </summary>
internal static class FollowUpEvidence
{
    private const int Fragment = 3;

    /// <summary>The weights that are believed before any follow-up was seen: mostly the message by itself, something related rather, the same again seldom.</summary>
    public static IReadOnlyList<double> Prior { get; } = [3, 2, 0, 0, 0, 0, 0, 0, 0.5, 0, -1.5, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>For each label the features of it being meant; what is no entry counts as one, the last.</summary>
    /// <param name="catalog">The FAQ.</param>
    /// <param name="entries">The indexes of the entries among the labels.</param>
    /// <param name="labels">All labels.</param>
    /// <param name="previous">The entry that was shown.</param>
    /// <param name="text">The message.</param>
    /// <param name="alone">What is seen of the message.</param>
    /// <param name="together">What is seen of it behind the title of the entry that was shown.</param>
    public static double[][] Of(FaqCatalog catalog, IReadOnlyList<int> entries, IReadOnlyList<string> labels, FaqEntry previous, string text, Sight alone, Sight together)
    {
        var leans = FollowUpForm.Leans(text) ? 1.0 : 0;
        var fragment = alone.Words.Stems <= Fragment ? 1.0 : 0;
        var features = new double[entries.Count + 1][];
        float outsideAlone = float.MinValue, outsideTogether = float.MinValue;
        for (var i = 0; i < labels.Count; i++)
        {
            if (!Labels.IsEntry(labels[i]))
            {
                outsideAlone = Math.Max(outsideAlone, alone.Scores[i]);
                outsideTogether = Math.Max(outsideTogether, together.Scores[i]);
            }
        }

        foreach (var (place, i) in entries.Index())
        {
            var entry = catalog.Find(labels[i])!;
            var same = entry.Id == previous.Id ? 1.0 : 0;
            var related = previous.Related.Contains(entry.Id, StringComparer.Ordinal) ? 1.0 : 0;
            var relatedBack = entry.Related.Contains(previous.Id, StringComparer.Ordinal) ? 1.0 : 0;
            var (own, both) = (alone.Scores[i], together.Scores[i]);
            features[place] =
            [
                own, both, leans * own, leans * both, fragment * own, fragment * both, alone.Near.Of(i), together.Near.Of(i), related, relatedBack,
                same, leans * related, leans * same, entry.Theme == previous.Theme ? 1 : 0, 0, 0, 0, 0,
            ];
        }

        features[^1] = [outsideAlone, outsideTogether, leans * outsideAlone, leans * outsideTogether, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, leans, fragment, alone.Near.Of(i => !Labels.IsEntry(labels[i]))];
        return features;
    }
}
