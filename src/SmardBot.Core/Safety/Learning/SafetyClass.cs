namespace SmardBot.Core.Safety.Learning;

/// <summary>What the network tells apart; the numbers are kept in saved models.</summary>
internal enum SafetyClass
{
    /// <summary>Somebody is in danger now.</summary>
    Emergency,

    /// <summary>A person may harm themselves or another, or has.</summary>
    Crisis,

    /// <summary>A decision, dose, setting, measurement or result about one person.</summary>
    Advice,

    /// <summary>Grief, fear, guilt, exhaustion, and nobody in danger.</summary>
    Sorrow,

    /// <summary>Everything else.</summary>
    Clear,
}
