namespace SmardBot.Core.Decisions;

/// <summary>What the calibration looks at: raw scores of one message, put in order.</summary>
/// <param name="Best">Index of the entry label with the highest score.</param>
/// <param name="Score">Its raw score.</param>
/// <param name="AheadOfNext">How far it is ahead of the next entry.</param>
/// <param name="AheadOfOutside">How far it is ahead of the best label that is no entry; negative when that is ahead.</param>
/// <param name="Unknown">Share of words never seen, 0 to 1.</param>
internal readonly record struct MatchEvidence(int Best, double Score, double AheadOfNext, double AheadOfOutside, double Unknown)
{
    /// <summary>Puts scores in order.</summary>
    public static MatchEvidence Of(IReadOnlyList<string> labels, ReadOnlySpan<float> scores, double unknown)
    {
        var best = -1;
        float first = float.MinValue, second = float.MinValue, outside = float.MinValue;
        for (var i = 0; i < labels.Count; i++)
        {
            if (!Labels.IsEntry(labels[i]))
            {
                outside = Math.Max(outside, scores[i]);
            }
            else if (scores[i] > first)
            {
                second = first;
                first = scores[i];
                best = i;
            }
            else
            {
                second = Math.Max(second, scores[i]);
            }
        }

        return new MatchEvidence(best, first, first - Math.Max(second, -2f), first - Math.Max(outside, -2f), unknown);
    }

    /// <summary>As the regression takes it, the constant first.</summary>
    public double[] ToFeatures() => [1, Score, AheadOfNext, AheadOfOutside, Math.Min(AheadOfNext, AheadOfOutside), Unknown];
}
