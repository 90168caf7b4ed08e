using SmardBot.Core.Language;

namespace SmardBot.Core.Matching;

/// <summary>Finds the two questions of a message that asks two.</summary>
internal static class DoubleQuestion
{
    // Chosen on messages that were kept apart for measuring; the results are flat around them.
    private const double StatementFrom = 0.9;
    private const double LeastShare = 0.005;

    /// <summary>The halves that ask for different entries, the most certain split; null when the message asks one thing.</summary>
    /// <param name="text">The message.</param>
    /// <param name="whole">What the whole message looks like.</param>
    /// <param name="reader">Looks at the halves.</param>
    /// <param name="answerFrom">How certain a half has to be by itself, 0 to 1.</param>
    /// <param name="halfFrom">How certain it has to be when the whole message points to both entries as well, 0 to 1.</param>
    public static (Match First, Match Second)? Find(string text, Match whole, MessageReader reader, double answerFrom, double halfFrom)
    {
        (Match First, Match Second)? best = null;
        var bestConfidence = 0.0;
        foreach (var (first, second) in MessageSplitter.Halves(text))
        {
            if (reader.IsBareName(first) || reader.IsBareName(second))
            {
                continue;
            }

            var one = reader.Read(first);
            if (one.Confidence < halfFrom)
            {
                continue;
            }

            var two = Second(second, one, reader);
            var confidence = Math.Min(one.Confidence, two.Confidence);
            if (confidence < Needed(one.Best, two.Best, IsQuestion(first) && IsQuestion(second)))
            {
                continue;
            }

            if (two.Best != one.Best && confidence > bestConfidence)
            {
                best = (one, two);
                bestConfidence = confidence;
            }
        }

        return best;

        // A statement beside a question mostly tells of somebody; it has to be very certain, and seen in the whole, to ask one more thing.
        double Needed(string one, string two, bool bothAsk)
        {
            var agreement = Math.Min(Share(whole, one), Share(whole, two));
            return bothAsk
                ? agreement >= 0 ? halfFrom : answerFrom
                : agreement >= LeastShare ? Math.Max(answerFrom, StatementFrom) : double.PositiveInfinity;
        }
    }

    /// <summary>The second half may lean on the first: "what are the symptoms, and at what age do they come".</summary>
    private static Match Second(string half, Match one, MessageReader reader)
    {
        var alone = reader.Read(half);
        var together = FollowUpForm.MayLean(half) ? reader.Read(half, one.Best) : alone;
        return together.Best != one.Best && together.Confidence > alone.Confidence ? together : alone;
    }

    private static bool IsQuestion(string half) => QuestionForm.Asks(half) || QuestionForm.IsKeywords(half);

    /// <summary>How much of the whole message points to the entry as well: that agreement is worth much.</summary>
    private static double Share(Match whole, string entry) => whole.Ranked.FirstOrDefault(considered => considered.Entry == entry)?.Confidence ?? -1;
}
