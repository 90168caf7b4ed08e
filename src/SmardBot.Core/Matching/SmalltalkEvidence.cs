namespace SmardBot.Core.Matching;

/// <summary>What tells small talk from a question, ours or not. It is judged by itself: what is sure to be no question of the FAQ is not yet a greeting.</summary>
/// <param name="Best">Index of the small talk's label with the highest score; -1 where there is none.</param>
/// <param name="AheadOfEntries">How far it is ahead of the best entry.</param>
/// <param name="AheadOfOthers">How far it is ahead of the best label of what is neither small talk nor an entry's.</param>
/// <param name="Near">The cosine to the nearest example of small talk.</param>
/// <param name="NearEntries">To that of an entry.</param>
/// <param name="NearOthers">To that of anything else.</param>
/// <param name="Votes">The share of the ten nearest examples that are small talk, 0 to 1.</param>
/// <param name="Words">What is known of the message's words.</param>
internal readonly record struct SmalltalkEvidence(
    int Best, double AheadOfEntries, double AheadOfOthers, double Near, double NearEntries, double NearOthers, double Votes, WordEvidence Words)
{
    private const float Floor = -2f;

    /// <summary>Puts scores and neighbours in order.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="sight">What is seen of the message.</param>
    public static SmalltalkEvidence Of(IReadOnlyList<string> labels, Sight sight)
    {
        var (scores, near) = (sight.Scores, sight.Near);
        var best = -1;
        float entry = Floor, other = Floor;
        for (var i = 0; i < labels.Count; i++)
        {
            if (Labels.IsSmalltalk(labels[i]))
            {
                best = best < 0 || scores[i] > scores[best] ? i : best;
            }
            else if (Labels.IsEntry(labels[i]))
            {
                entry = Math.Max(entry, scores[i]);
            }
            else
            {
                other = Math.Max(other, scores[i]);
            }
        }

        var own = best < 0 ? Floor : scores[best];
        return new SmalltalkEvidence(
            best,
            own - entry,
            own - other,
            near.Of(i => Labels.IsSmalltalk(labels[i])),
            near.Of(i => Labels.IsEntry(labels[i])),
            near.Of(i => !Labels.IsEntry(labels[i]) && !Labels.IsSmalltalk(labels[i])),
            near.Share(i => Labels.IsSmalltalk(labels[i])),
            sight.Words);
    }

    /// <summary>As the regression takes it, the constant first.</summary>
    public double[] ToFeatures() =>
    [
        1, AheadOfEntries, AheadOfOthers, Math.Min(AheadOfEntries, AheadOfOthers), Near, Near - NearEntries, Near - NearOthers, Near - Math.Max(NearEntries, NearOthers), Votes,
        Words.Unknown, Words.Foreign, Words.Strangest, Math.Log(1 + Words.Stems), Words.Subject.NamesOurs ? 1 : 0, Words.Subject.NamesOther ? 1 : 0,
    ];
}
