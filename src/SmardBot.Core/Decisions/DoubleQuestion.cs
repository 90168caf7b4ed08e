using SmardBot.Core.Language;

namespace SmardBot.Core.Decisions;

/// <summary>Finds the two questions of a message that asks two.</summary>
internal static class DoubleQuestion
{
    /// <summary>The halves that ask for different entries, the most certain split; null when the message asks one thing.</summary>
    /// <param name="text">The message.</param>
    /// <param name="whole">What the whole message looks like.</param>
    /// <param name="reader">Looks at the halves.</param>
    /// <param name="answerFrom">How certain a half has to be by itself, 0 to 1.</param>
    /// <param name="halfFrom">How certain it has to be when the whole message points to both entries as well, 0 to 1.</param>
    public static (Look First, Look Second)? Find(string text, Look whole, MessageReader reader, double answerFrom, double halfFrom)
    {
        (Look First, Look Second)? best = null;
        var bestConfidence = 0.0;
        foreach (var (first, second) in MessageSplitter.Halves(text))
        {
            // A statement beside a question tells of somebody; it does not ask.
            if (!IsQuestion(first, reader) || !IsQuestion(second, reader))
            {
                continue;
            }

            var one = reader.Read(first);
            if (one.Confidence < halfFrom)
            {
                continue;
            }

            var two = reader.Read(second);
            var confidence = Math.Min(one.Confidence, two.Confidence);
            var needed = Considers(whole, one.Best) && Considers(whole, two.Best) ? halfFrom : answerFrom;
            if (two.Best != one.Best && confidence > bestConfidence && confidence >= needed)
            {
                best = (one, two);
                bestConfidence = confidence;
            }
        }

        return best;
    }

    private static bool IsQuestion(string half, MessageReader reader) =>
        (QuestionForm.Asks(half) || QuestionForm.IsKeywords(half)) && !reader.IsBareName(half);

    /// <summary>The whole message points to the entry as well: that agreement is worth much.</summary>
    private static bool Considers(Look whole, string entry) => whole.Ranked.Any(considered => considered.Entry == entry);
}
