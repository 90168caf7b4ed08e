using SmardBot.Core.Language;

namespace SmardBot.Core.Matching;

/// <summary>Finds the questions of a message that asks several. Each has to be certain and ours by itself.</summary>
/// <param name="reader">Looks at the parts.</param>
/// <param name="answerFrom">How certain a part has to be, 0 to 1.</param>
/// <param name="halfFrom">How certain it has to be when the whole message points to it as well: that agreement is worth much.</param>
internal sealed class SeveralQuestions(MessageReader reader, double answerFrom, double halfFrom)
{
    private const int MostQuestions = 4;

    /// <summary>In longer messages the first ones count.</summary>
    private const int MostSentences = 16;

    /// <summary>A sentence of so many pieces is split in every way; of more, not at all.</summary>
    private const int MostPieces = 4;

    /// <summary>Looks for them.</summary>
    /// <param name="text">The message.</param>
    /// <param name="whole">What the whole message looks like.</param>
    /// <returns>The certain ones in the order asked, each entry once, and the entries of those that ask and are not certain.</returns>
    public (IReadOnlyList<Match> Certain, IReadOnlyList<Match> Unsure) Find(string text, Match whole)
    {
        var sentences = MessageSplitter.Sentences(text);
        string[][] parts = [.. sentences.Take(MostSentences).Select(sentence => Pieces(sentence))];
        if (parts.Length == 1 && parts[0].Length == 1)
        {
            return ([], []);
        }

        var (certain, unsure) = (new List<Match>(), new List<Match>());
        foreach (var (i, pieces) in parts.Index())
        {
            foreach (var (part, match) in Best(sentences[i], pieces, certain.LastOrDefault(), whole, isAlone: parts.Length == 1))
            {
                if (certain.Count < MostQuestions && IsCertain(match, whole))
                {
                    if (!certain.Exists(other => other.Best == match.Best))
                    {
                        certain.Add(match);
                    }
                }
                else if (part.EndsWith('?') && !match.IsElsewhere)
                {
                    unsure.Add(match);
                }
            }
        }

        return (certain, unsure);
    }

    private bool IsCertain(Match match, Match whole) =>
        !match.IsElsewhere && match.Confidence >= (whole.Ranked.Any(considered => considered.Entry == match.Best) ? halfFrom : answerFrom);

    /// <summary>The reading of a sentence that finds the most: as it stands, or split at joining words.</summary>
    private List<(string Part, Match Match)> Best(string sentence, string[] pieces, Match? before, Match whole, bool isAlone)
    {
        List<(string, Match)> best = isAlone || !Asks(sentence) ? [] : [(sentence, Read(sentence, before))];
        if (pieces.Length is < 2 or > MostPieces)
        {
            return best;
        }

        var (most, surest) = (1, 0.0);
        for (var cuts = 1; cuts < 1 << (pieces.Length - 1); cuts++)
        {
            var parts = Join(pieces, cuts);
            if (!parts.TrueForAll(part => Asks(part) && !reader.IsBareName(part)))
            {
                continue;
            }

            var read = new List<(string, Match)>();
            var last = before;
            foreach (var part in parts)
            {
                last = Read(part, last);
                read.Add((part, last));
            }

            var least = read.Min(part => part.Item2.Confidence);
            var isFound = read.TrueForAll(part => IsCertain(part.Item2, whole)) && read.Select(part => part.Item2.Best).Distinct(StringComparer.Ordinal).Count() == read.Count;
            if (isFound && (read.Count > most || (read.Count == most && least > surest)))
            {
                (best, most, surest) = (read, read.Count, least);
            }
        }

        return best;
    }

    /// <summary>A part may lean on the one before it: "what are the symptoms, and at what age do they come".</summary>
    private Match Read(string part, Match? before)
    {
        var alone = reader.Read(part);
        if (before is null || alone.IsElsewhere || !FollowUpForm.MayLean(part))
        {
            return alone;
        }

        var together = reader.Read(part, before.Best);
        return together.Best != before.Best && together.Confidence > alone.Confidence ? together : alone;
    }

    private static List<string> Join(string[] pieces, int cuts)
    {
        var parts = new List<string> { pieces[0] };
        for (var i = 1; i < pieces.Length; i++)
        {
            if ((cuts >> (i - 1) & 1) == 1)
            {
                parts.Add(pieces[i]);
            }
            else
            {
                parts[^1] += " and " + pieces[i];
            }
        }

        return parts;
    }

    /// <summary>Sentences that tell and ask nothing are what stands around.</summary>
    private static string[] Pieces(string sentence) => Asks(sentence) ? [.. MessageSplitter.Pieces(sentence)] : [sentence];

    private static bool Asks(string part) => QuestionForm.Asks(part) || QuestionForm.IsKeywords(part);
}
