namespace SmardBot.Core.Safety.Rules;

/// <summary>One piece of a <see cref="Pattern"/>.</summary>
/// <param name="Words">What has to stand there; null for a gap.</param>
/// <param name="Gap">How many words a gap may skip at most.</param>
/// <param name="Optional">Whether it may be missing.</param>
/// <param name="Negative">Whether these words must not stand there.</param>
/// <param name="Edge">An edge of the message that has to be there, instead of words.</param>
internal sealed record PatternElement(WordSet? Words, int Gap = 0, bool Optional = false, bool Negative = false, MessageEdge Edge = MessageEdge.None);

/// <summary>An edge of the whole message.</summary>
internal enum MessageEdge
{
    /// <summary>None.</summary>
    None,

    /// <summary>Nothing stands before.</summary>
    Start,

    /// <summary>Nothing follows.</summary>
    End,
}
