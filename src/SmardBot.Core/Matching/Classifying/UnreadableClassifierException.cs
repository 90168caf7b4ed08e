namespace SmardBot.Core.Matching.Classifying;

/// <summary>What was to be loaded is no classifier of this engine: cut off, damaged, or saved by another version. Train anew.</summary>
public sealed class UnreadableClassifierException : Exception
{
    /// <summary>Without a message.</summary>
    public UnreadableClassifierException()
    {
    }

    /// <summary>With what is wrong.</summary>
    public UnreadableClassifierException(string message) : base(message)
    {
    }

    /// <summary>With what is wrong and its cause.</summary>
    public UnreadableClassifierException(string message, Exception cause) : base(message, cause)
    {
    }
}
