namespace SmardBot.Core.Safety;

/// <summary>The verdicts of the gate, the gravest last.</summary>
public enum SafetyLevel
{
    /// <summary>Nothing found: go on to matching.</summary>
    Clear,

    /// <summary>A decision, dose, setting, measurement or result about one person.</summary>
    PersonalAdvice,

    /// <summary>A person may harm themselves or another, or has.</summary>
    Crisis,

    /// <summary>Someone is in danger now.</summary>
    Emergency,
}
