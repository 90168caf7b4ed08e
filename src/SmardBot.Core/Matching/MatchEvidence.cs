namespace SmardBot.Core.Matching;

/// <summary>What the calibration looks at: raw scores of one message, put in order.</summary>
/// <param name="Best">Index of the entry that fits best.</param>
/// <param name="Score">Its raw score.</param>
/// <param name="AheadOfNext">How far it is ahead of the next entry.</param>
/// <param name="AheadOfOutside">How far it is ahead of the best label that is no entry; negative when that is ahead.</param>
/// <param name="AheadOfFourth">How far it is ahead of the first entry that a "did you mean" would leave out.</param>
/// <param name="AheadInViews">For each view of the classifier, how far it is ahead of every other label there; negative where the view prefers another.</param>
/// <param name="Words">What is known of the message's words.</param>
/// <param name="Near">How near it is to the examples of the best entry, and to others.</param>
internal readonly record struct MatchEvidence(int Best, double Score, double AheadOfNext, double AheadOfOutside, double AheadOfFourth, double[] AheadInViews, WordEvidence Words, Nearness Near)
{
    private const float Floor = -2f;

    private const double Tiny = 1e-3;

    /// <summary>The probability of the best entry among the entries, 0 to 1.</summary>
    public double Share { get; init; }

    /// <summary>That of the next.</summary>
    public double ShareOfNext { get; init; }

    /// <summary>That of all that a "did you mean" would offer.</summary>
    public double ShareOfFirst { get; init; }

    /// <summary>Puts what is seen of a message in order.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="sight">What is seen.</param>
    /// <param name="ranking">The probability of each label among the entries.</param>
    public static MatchEvidence Of(IReadOnlyList<string> labels, Sight sight, ReadOnlySpan<float> ranking)
    {
        ReadOnlySpan<float> scores = sight.Scores, views = sight.Views;
        var entries = FirstEntries(labels, ranking, QuestionMatcher.MostSuggestions + 1);
        var best = entries[0];
        var outside = Floor;
        for (var i = 0; i < labels.Count; i++)
        {
            outside = Labels.IsEntry(labels[i]) ? outside : Math.Max(outside, scores[i]);
        }

        var next = entries.Count > 1 ? scores[entries[1]] : Floor;
        var fourth = entries.Count > QuestionMatcher.MostSuggestions ? scores[entries[^1]] : Floor;
        var ahead = new double[views.Length / labels.Count];
        for (var view = 0; view < ahead.Length; view++)
        {
            ahead[view] = Ahead(views.Slice(view * labels.Count, labels.Count), best);
        }

        double first = 0;
        foreach (var entry in entries.Take(QuestionMatcher.MostSuggestions))
        {
            first += ranking[entry];
        }

        return new MatchEvidence(best, scores[best], scores[best] - next, scores[best] - outside, scores[best] - fourth, ahead, sight.Words, sight.Near.To(best))
        {
            Share = ranking[best],
            ShareOfNext = entries.Count > 1 ? ranking[entries[1]] : 0,
            ShareOfFirst = Math.Min(1, first),
        };
    }

    /// <summary>The entry labels with the highest scores, best first.</summary>
    public static List<int> FirstEntries(IReadOnlyList<string> labels, ReadOnlySpan<float> scores, int most)
    {
        var first = new List<int>(most + 1);
        for (var i = 0; i < labels.Count; i++)
        {
            if (!Labels.IsEntry(labels[i]) || (first.Count == most && scores[i] <= scores[first[^1]]))
            {
                continue;
            }

            var place = first.Count;
            while (place > 0 && scores[first[place - 1]] < scores[i])
            {
                place--;
            }

            first.Insert(place, i);
            if (first.Count > most)
            {
                first.RemoveAt(most);
            }
        }

        return first;
    }

    /// <summary>As the regression takes it, the constant first.</summary>
    public double[] ToFeatures() =>
        [
            1, Score, AheadOfNext, AheadOfOutside, Math.Min(AheadOfNext, AheadOfOutside), AheadOfFourth,
            LogOdds(Share), Math.Log((Share + Tiny) / (ShareOfNext + Tiny)), LogOdds(ShareOfFirst), .. AheadInViews, .. Words.ToFeatures(), .. Near.ToFeatures(),
        ];

    private static double LogOdds(double share) => Math.Log((share + Tiny) / (1 - share + Tiny));

    private static double Ahead(ReadOnlySpan<float> scores, int best)
    {
        var other = Floor;
        for (var i = 0; i < scores.Length; i++)
        {
            other = i == best ? other : Math.Max(other, scores[i]);
        }

        return scores[best] - other;
    }
}
