using SmardBot.Core.Safety.Learning;

namespace SmardBot.Core.Safety.Content;

/// <summary>The labels of safety examples: what their files are called.</summary>
internal static class ExampleLabels
{
    /// <summary>Somebody is in danger now.</summary>
    public const string Emergency = "emergency";

    /// <summary>May be a crisis, in words that others use too: the contacts stand above the answer.</summary>
    public const string UnclearCrisis = "concern-crisis";

    /// <summary>May be an emergency, in words that others use too.</summary>
    public const string UnclearEmergency = "concern-emergency";

    /// <summary>A decision, dose, setting, measurement or result about one person.</summary>
    public const string PersonalAdvice = "personal-advice";

    /// <summary>Grief, fear, guilt, exhaustion, and nobody in danger.</summary>
    public const string Sorrow = "sorrow";

    /// <summary>Every label of a cry for help.</summary>
    public static IReadOnlyList<string> Alarms { get; } = [Emergency, .. Keys.All.Select(key => $"crisis-{key}"), UnclearCrisis, UnclearEmergency];

    /// <summary>The label of a kind of crisis.</summary>
    public static string Of(CrisisKind kind) => $"crisis-{Keys.Of(kind)}";

    /// <summary>What an example with this label is evidence of, when a message holds it word for word.</summary>
    public static (SafetyLevel Level, CrisisKind Kind, bool IsAlarm) Meaning(string label) => label switch
    {
        Emergency => (SafetyLevel.Emergency, CrisisKind.None, true),
        UnclearEmergency => (SafetyLevel.Emergency, CrisisKind.None, false),
        UnclearCrisis => (SafetyLevel.Crisis, CrisisKind.None, false),
        _ => Keys.Kind(label["crisis-".Length..]) is CrisisKind.Overdose ? (SafetyLevel.Emergency, CrisisKind.Overdose, true)
            // An example alone does not make anybody one who hurts or is hurt; a rule has to say so.
            : (SafetyLevel.Crisis, Keys.Kind(label["crisis-".Length..]) is CrisisKind.Suicide ? CrisisKind.Suicide : CrisisKind.None, true),
    };

    /// <summary>What the network learns it as.</summary>
    public static SafetyClass ClassOf(string label) =>
        label == PersonalAdvice ? SafetyClass.Advice
        : label == Sorrow ? SafetyClass.Sorrow
        : !Alarms.Contains(label, StringComparer.Ordinal) ? SafetyClass.Clear
        : Meaning(label).Level == SafetyLevel.Emergency ? SafetyClass.Emergency : SafetyClass.Crisis;
}
