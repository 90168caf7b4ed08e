using SmardBot.Core.Language;

namespace SmardBot.Core.Matching;

/// <summary>Finds the questions of a message that may ask several: its sentences that ask, as they stand or split at joining words, whichever way finds the most.</summary>
/// <param name="reader">Looks at the parts.</param>
/// <param name="certainty">How likely a part is right; null for as sure as it looks by itself.</param>
internal sealed class SeveralQuestions(MessageReader reader, PartCertainty? certainty)
{
    private const int MostQuestions = 4;

    /// <summary>In longer messages the first ones count.</summary>
    private const int MostSentences = 16;

    /// <summary>A sentence of so many pieces is split in every way; of more, at every joining word or not at all.</summary>
    private const int FewPieces = 4;

    private const int MostPieces = 8;

    /// <summary>What is less likely than this adds nothing to a reading.</summary>
    private const double LeastCertainty = 0.2;

    /// <summary>The questions of a message in the order asked; none where nothing joins.</summary>
    /// <param name="text">The message.</param>
    /// <param name="whole">What the whole message looks like.</param>
    public IReadOnlyList<Part> Find(string text, Match whole)
    {
        var found = new List<Part>();
        string[] sentences = [.. MessageSplitter.Sentences(text).Take(MostSentences)];
        foreach (var sentence in sentences.Where(Asks))
        {
            var readings = Readings(sentence, found.LastOrDefault()?.Match, whole, isAlone: sentences.Length == 1);
            found.AddRange(readings.MaxBy(Worth) ?? []);
            if (found.Count >= MostQuestions)
            {
                break;
            }
        }

        return sentences.Length == 1 && found.Count < 2 ? [] : found;
    }

    /// <summary>All that parts of a message may be, to encode them together.</summary>
    public static IEnumerable<string> Segments(string text)
    {
        foreach (var sentence in MessageSplitter.Sentences(text).Take(MostSentences).Where(Asks))
        {
            yield return sentence;
            foreach (var parts in Splits(sentence))
            {
                foreach (var part in parts)
                {
                    yield return part;
                }
            }
        }
    }

    /// <summary>The ways to read a sentence, the sentence as it stands first.</summary>
    /// <param name="sentence">A sentence that asks.</param>
    /// <param name="before">The question before it.</param>
    /// <param name="whole">What the whole message looks like.</param>
    /// <param name="isAlone">Whether the sentence is the message.</param>
    public IEnumerable<List<Part>> Readings(string sentence, Match? before, Match whole, bool isAlone)
    {
        var known = new Dictionary<string, Match>(StringComparer.Ordinal);
        yield return [isAlone ? new Part(sentence, whole, false, whole.Confidence) : Read(sentence, before, whole, 1, known)];
        foreach (var parts in Splits(sentence).Where(parts => !parts.Exists(reader.IsBareName)))
        {
            var read = new List<Part>();
            foreach (var part in parts)
            {
                read.Add(Read(part, read.LastOrDefault()?.Match ?? before, whole, parts.Count, known));
            }

            yield return read;
        }
    }

    /// <summary>A part may lean on the one before it: "what are the symptoms, and at what age do they come".</summary>
    private Part Read(string text, Match? before, Match whole, int parts, Dictionary<string, Match> known)
    {
        if (!known.TryGetValue(text, out var alone))
        {
            known[text] = alone = reader.Read(text);
        }

        var together = before is null || alone.IsKnown || alone.IsElsewhere || !FollowUpForm.MayLean(text) ? alone : reader.ReadAfter(text, before.Best, alone);
        var leans = before is not null && together.Best != before.Best && together.Confidence > alone.Confidence;
        var part = new Part(text, leans ? together : alone, leans, 0);
        return part with { Certainty = part.Match.IsElsewhere ? 0 : certainty?.Of(part, whole, parts) ?? part.Match.Confidence };
    }

    private static double Worth(List<Part> reading) =>
        reading.GroupBy(part => part.Match.Best, StringComparer.Ordinal).Sum(entry => Math.Max(0, entry.Max(part => part.Certainty) - LeastCertainty));

    private static IEnumerable<List<string>> Splits(string sentence)
    {
        var places = MessageSplitter.Places(sentence);
        var all = (1 << (places.Count - 1)) - 1;
        for (var cuts = places.Count > FewPieces ? all : 1; places.Count is > 1 and <= MostPieces && cuts <= all; cuts++)
        {
            var parts = Join(sentence, places, cuts);
            if (parts.TrueForAll(Asks))
            {
                yield return parts;
            }
        }
    }

    private static List<string> Join(string sentence, List<Range> places, int cuts)
    {
        var parts = new List<string>();
        var start = places[0].Start;
        for (var i = 1; i <= places.Count; i++)
        {
            if (i == places.Count || (cuts >> (i - 1) & 1) == 1)
            {
                parts.Add(sentence[start..places[i - 1].End]);
                start = i == places.Count ? start : places[i].Start;
            }
        }

        return parts;
    }

    /// <summary>Sentences that tell and ask nothing are what stands around.</summary>
    private static bool Asks(string part) => QuestionForm.Asks(part) || QuestionForm.IsKeywords(part);
}
