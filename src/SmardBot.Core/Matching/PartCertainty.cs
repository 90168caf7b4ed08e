using SmardBot.Core.Faq;
using SmardBot.Core.Language;

namespace SmardBot.Core.Matching;

/// <summary>How likely the best entry of a part is asked for: what the part looks like by itself, and whether the whole message points to it as well; fitted on messages that were kept apart.</summary>
internal sealed class PartCertainty
{
    private const double Tiny = 1e-3;

    /// <summary>Of the messages that ask one thing one in so many is looked at: there are far more of them among those kept apart.</summary>
    private const int OneIn = 3;

    /// <summary>Fewer parts than this say too little.</summary>
    private const int FewestParts = 100;

    private readonly Standardizer scale;
    private readonly LogisticRegression isAsked;

    private PartCertainty(Standardizer scale, LogisticRegression isAsked) => (this.scale, this.isAsked) = (scale, isAsked);

    /// <summary>The probability, 0 to 1.</summary>
    public double Of(Part part, Match whole, int parts) => isAsked.Probability(scale.Apply(Features(part, whole, parts)));

    /// <summary>Fits it on the parts of messages that were kept apart; null where they are too few.</summary>
    /// <param name="catalog">The FAQ.</param>
    /// <param name="reader">Looks at them.</param>
    /// <param name="cancellation">Stops it.</param>
    public static PartCertainty? Fit(FaqCatalog catalog, MessageReader reader, CancellationToken cancellation)
    {
        LabelledMessage[] messages =
        [
            .. catalog.Language.KeptApart.Where(message => message.Kind == MessageKind.Multi),
            .. catalog.Language.KeptApart.Where(message => message.Kind == MessageKind.InScope).Where((_, i) => i % OneIn == 0),
        ];
        var prepared = reader.Preparing(messages.SelectMany(message => SeveralQuestions.Segments(message.Text).Append(message.Text)), cancellation);
        var several = new SeveralQuestions(prepared, null);
        (double[] Features, bool IsAsked)[] seen = [.. messages.AsParallel().AsOrdered().WithCancellation(cancellation).SelectMany(message => Parts(message, prepared, several))];
        if (seen.Length < FewestParts)
        {
            return null;
        }

        var scale = Standardizer.Fit(Array.ConvertAll(seen, part => part.Features));
        return new PartCertainty(scale, LogisticRegression.Fit(Array.ConvertAll(seen, part => scale.Apply(part.Features)), Array.ConvertAll(seen, part => part.IsAsked)));
    }

    /// <summary>Writes what was fitted.</summary>
    public void Save(BinaryWriter writer)
    {
        scale.Save(writer);
        isAsked.Save(writer);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public static PartCertainty Load(BinaryReader reader) => new(Standardizer.Load(reader), LogisticRegression.Load(reader));

    private static IEnumerable<(double[] Features, bool IsAsked)> Parts(LabelledMessage message, MessageReader reader, SeveralQuestions several)
    {
        var sentences = MessageSplitter.Sentences(message.Text);
        var whole = reader.Read(message.Text);
        return sentences.SelectMany(sentence => several.Readings(sentence, null, whole, isAlone: sentences.Count == 1).Where(reading => reading.Count > 1 || sentences.Count > 1))
            .SelectMany(reading => reading.Select(part => (part, reading.Count)))
            .Where(part => !part.part.Match.IsElsewhere)
            .DistinctBy(part => (part.part.Text, part.part.Match.Best))
            .Select(part => (Features(part.part, whole, part.Count), message.Labels.Contains(part.part.Match.Best, StringComparer.Ordinal)));
    }

    private static double[] Features(Part part, Match whole, int parts)
    {
        var place = whole.Ranked.Index().Where(ranked => ranked.Item.Entry == part.Match.Best).Select(ranked => ranked.Index).DefaultIfEmpty(whole.Ranked.Count).First();
        var inWhole = place < whole.Ranked.Count ? whole.Ranked[place].Confidence : 0;
        var own = LogOdds(part.Match.Confidence);
        var asks = QuestionForm.Asks(part.Text) ? 1 : 0;
        return
        [
            1, own, part.Leans ? own : 0, part.Leans ? 1 : 0, LogOdds(part.Match.FirstConfidence), Math.Log(Tiny + inWhole), place == 0 ? 1 : 0, place < QuestionMatcher.MostSuggestions ? 1 : 0,
            place < whole.Ranked.Count ? 1 : 0, LogOdds(whole.Confidence), place == 0 ? LogOdds(whole.Confidence) : 0, part.Match.Smalltalk, part.Match.Unknown, Math.Log(parts),
            Math.Log(1 + Tokenizer.Words(part.Text).Count), part.Text.EndsWith('?') ? 1 : 0, asks, asks * own,
        ];
    }

    private static double LogOdds(double probability) => Math.Log((probability + Tiny) / (1 - probability + Tiny));
}
