namespace SmardBot.Core.Reviews;

/// <summary>What somebody thought of an answer.</summary>
public enum Thumb
{
    /// <summary>It helped.</summary>
    Up,

    /// <summary>It did not.</summary>
    Down,
}
