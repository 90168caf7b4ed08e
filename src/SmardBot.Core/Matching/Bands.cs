namespace SmardBot.Core.Matching;

/// <summary>From which probability on a message is answered, and from which something is offered.</summary>
/// <param name="AnswerFrom">An answer costs less than an offer, 0 to 1.</param>
/// <param name="SuggestFrom">An offer costs less than none, 0 to 1.</param>
internal sealed record Bands(double AnswerFrom, double SuggestFrom)
{
    private const double Lowest = 0.75;

    /// <summary>Fewer messages than this say too little.</summary>
    private const int FewestMessages = 100;

    private const double Step = 0.01;
    private const int Candidates = 23;

    /// <summary>
    /// The bands that cost least on messages that were kept apart: a wrong answer shown costs what the options say, a
    /// needless "did you mean" costs one. One wrong answer more or less is chance: of all bands that cost no more than one of
    /// them above the least, the one that answers most is taken. Too few messages leave what follows from the costs alone.
    /// </summary>
    public static Bands Fit(IReadOnlyList<(double Confidence, bool IsRight)> keptApart, MatcherOptions options)
    {
        var bands = new Bands(options.AnswerFrom, options.SuggestFrom);
        if (keptApart.Count < FewestMessages)
        {
            return bands;
        }

        double Cost(double from) => keptApart.Sum(item => item.Confidence >= from ? (item.IsRight ? 0 : options.WrongAnswerCost) : item.IsRight ? 1 : 0);
        double[] candidates = [.. Enumerable.Range(0, Candidates).Select(i => Lowest + (i * Step))];
        var least = candidates.Min(Cost);
        bands = bands with { AnswerFrom = candidates.First(from => Cost(from) <= least + options.WrongAnswerCost) };
        return bands;
    }

    /// <summary>Writes them.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(AnswerFrom);
        writer.Write(SuggestFrom);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public static Bands Load(BinaryReader reader) => new(reader.ReadDouble(), reader.ReadDouble());
}
