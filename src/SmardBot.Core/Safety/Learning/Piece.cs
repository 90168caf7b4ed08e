using SmardBot.Core.Safety.Rules;

namespace SmardBot.Core.Safety.Learning;

/// <summary>A message, or a part of it, as it is weighed.</summary>
/// <param name="Text">For the encoder.</param>
/// <param name="Words">Written out and mended.</param>
/// <param name="Kind">What part it is.</param>
internal sealed record Piece(string Text, IReadOnlyList<RuleToken> Words, PieceKind Kind);

/// <summary>What part of a message a piece is. The smaller, the more is missing that stands around it.</summary>
internal enum PieceKind
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>A sentence.</summary>
    Sentence,

    /// <summary>A stretch of a long sentence.</summary>
    Stretch,
}
