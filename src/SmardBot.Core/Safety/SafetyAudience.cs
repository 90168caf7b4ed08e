namespace SmardBot.Core.Safety;

/// <summary>Whom a safety reply is worded for.</summary>
public enum SafetyAudience
{
    /// <summary>A family, on the website.</summary>
    Family,

    /// <summary>A support worker who may have a caller on the line, in Teams.</summary>
    Staff,
}
