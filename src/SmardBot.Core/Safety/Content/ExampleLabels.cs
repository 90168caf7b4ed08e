namespace SmardBot.Core.Safety.Content;

/// <summary>The labels of safety examples: the verdicts as the classifier learns them.</summary>
internal static class ExampleLabels
{
    /// <summary>Nothing to worry about.</summary>
    public const string Clear = "clear";

    /// <summary>Somebody is in danger now.</summary>
    public const string Emergency = "emergency";

    /// <summary>A decision, dose, setting, measurement or result about one person.</summary>
    public const string PersonalAdvice = "personal-advice";

    /// <summary>The label of a kind of crisis.</summary>
    public static string Of(CrisisKind kind) => $"crisis-{Keys.Of(kind)}";

    /// <summary>The verdict of a label.</summary>
    public static (SafetyLevel Level, CrisisKind Kind) Meaning(string label) => label switch
    {
        Clear => (SafetyLevel.Clear, CrisisKind.None),
        Emergency => (SafetyLevel.Emergency, CrisisKind.None),
        PersonalAdvice => (SafetyLevel.PersonalAdvice, CrisisKind.None),
        _ => Kind(label["crisis-".Length..]),
    };

    private static (SafetyLevel Level, CrisisKind Kind) Kind(string key)
    {
        var kind = Keys.Kind(key) ?? CrisisKind.Suicide;
        return (kind == CrisisKind.Overdose ? SafetyLevel.Emergency : SafetyLevel.Crisis, kind);
    }
}
