namespace SmardBot.Core.Safety;

/// <summary>Why the gate says of a message what it says: for curators.</summary>
/// <param name="Verdict">What it says.</param>
/// <param name="Evidence">Everything that speaks for it, the gravest first.</param>
public sealed record SafetyExplanation(SafetyVerdict Verdict, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>How probable it is by what was learned that the message is a cry for help, 0 to 1; 0 where nothing is learned.</summary>
    public double Danger { get; init; }

    /// <summary>The part of the message that this comes from.</summary>
    public string Part { get; init; } = "";

    /// <summary>By what was learned, the log-odds that it asks for advice about one person.</summary>
    public double Advice { get; init; } = double.NegativeInfinity;

    /// <summary>By what was learned, the log-odds that it tells of grief, fear, guilt or exhaustion.</summary>
    public double Sorrow { get; init; } = double.NegativeInfinity;

    /// <summary>The cries for help among the examples that the part is nearest to, the nearest first; none without an encoder.</summary>
    public IReadOnlyList<NearExample> Nearest { get; init; } = [];
}

/// <summary>An example that means about the same.</summary>
/// <param name="Text">The example.</param>
/// <param name="File">The file of the examples that it stands in, without its ending.</param>
/// <param name="Nearness">A cosine.</param>
public sealed record NearExample(string Text, string File, double Nearness);
