namespace SmardBot.Core.Safety;

/// <summary>Something in a message that speaks for a verdict.</summary>
/// <param name="Level">For which.</param>
/// <param name="IsAlarm">Whether it leaves no doubt; else it is a concern. Without a meaning for advice.</param>
/// <param name="Source">Who speaks.</param>
/// <param name="Id">The rule's name, the example, or the language of danger words.</param>
public sealed record Evidence(SafetyLevel Level, bool IsAlarm, EvidenceSource Source, string Id)
{
    /// <summary>The kind of crisis, where it was said in so many words.</summary>
    public CrisisKind Kind { get; init; }

    /// <summary>The words that it was found in; what the user wrote, so it is never logged.</summary>
    public string Found { get; init; } = "";

    /// <summary>How sure the model is, 0 to 1; 1 for what is written in the files.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>How near the example named by <see cref="Id"/> is, a cosine; 1 for what is found word for word.</summary>
    public double Nearness { get; init; } = 1;
}

/// <summary>Who speaks.</summary>
public enum EvidenceSource
{
    /// <summary>A rule of the files, whose words were found.</summary>
    Rule,

    /// <summary>An example that the message holds word for word.</summary>
    Example,

    /// <summary>The plainest danger words of another language.</summary>
    DangerWords,

    /// <summary>The model learned from the examples.</summary>
    Learned,
}
