namespace SmardBot.Core.Decisions;

/// <summary>From which probability on a message is answered, and from which something is offered.</summary>
/// <param name="AnswerFrom">An answer costs less than an offer, 0 to 1.</param>
/// <param name="SuggestFrom">An offer costs less than none, 0 to 1.</param>
internal sealed record Bands(double AnswerFrom, double SuggestFrom)
{
    private const double Lowest = 0.8;
    private const double Highest = 0.97;
    private const double Step = 0.01;

    /// <summary>
    /// The bands that cost least on messages that were kept apart: a wrong answer shown costs what the options say, a
    /// needless "did you mean" costs one. Of bands that cost the same the most careful one is taken; too few messages leave
    /// what follows from the costs alone.
    /// </summary>
    public static Bands Fit(IReadOnlyList<(double Confidence, bool IsRight)> keptApart, MatcherOptions options)
    {
        var bands = new Bands(options.AnswerFrom, options.SuggestFrom);
        if (keptApart.Count < PlattScaling.FewestMessages)
        {
            return bands;
        }

        double Cost(double from) => keptApart.Sum(item => item.Confidence >= from ? (item.IsRight ? 0 : options.WrongAnswerCost) : item.IsRight ? 1 : 0);
        var least = double.PositiveInfinity;
        for (var from = Highest; from > Lowest - (Step / 2); from -= Step)
        {
            if (Cost(from) is var cost && cost < least)
            {
                least = cost;
                bands = bands with { AnswerFrom = from };
            }
        }

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
