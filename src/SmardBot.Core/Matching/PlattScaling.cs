namespace SmardBot.Core.Matching;

/// <summary>Moves probabilities to where they belong: a logistic function of their log-odds with two parameters.</summary>
/// <remarks>Platt, "Probabilistic Outputs for Support Vector Machines", 1999.</remarks>
internal sealed class PlattScaling
{
    /// <summary>Fewer messages than this say too little.</summary>
    public const int FewestMessages = 100;

    private const double Tiny = 1e-6;

    private readonly LogisticRegression? model;

    private PlattScaling(LogisticRegression? model) => this.model = model;

    /// <summary>Leaves every probability as it is.</summary>
    public static PlattScaling None { get; } = new(null);

    /// <summary>Fits on probabilities and what came true; too few of them, or all of one kind, leave everything as it is.</summary>
    public static PlattScaling Fit(IReadOnlyList<(double Probability, bool CameTrue)> seen) =>
        seen.Count < FewestMessages || seen.All(item => item.CameTrue) || !seen.Any(item => item.CameTrue)
            ? None
            : new PlattScaling(LogisticRegression.Fit([.. seen.Select(item => Features(item.Probability))], [.. seen.Select(item => item.CameTrue)]));

    /// <summary>The probability where it belongs.</summary>
    public double Apply(double probability) => model?.Probability(Features(probability)) ?? probability;

    /// <summary>Writes what was fitted.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(model is not null);
        model?.Save(writer);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public static PlattScaling Load(BinaryReader reader) => reader.ReadBoolean() ? new(LogisticRegression.Load(reader)) : None;

    private static double[] Features(double probability)
    {
        var inside = Math.Clamp(probability, Tiny, 1 - Tiny);
        return [1, Math.Log(inside / (1 - inside))];
    }
}
