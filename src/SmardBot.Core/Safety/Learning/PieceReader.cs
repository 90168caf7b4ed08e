using SmardBot.Core.Safety.Rules;

namespace SmardBot.Core.Safety.Learning;

/// <summary>Reads a message as the model weighs it: the whole, and the parts in which a cry for help may stand.</summary>
/// <param name="words">Cuts a text into words, written out and mended.</param>
/// <param name="features">The words as the network sees them.</param>
/// <param name="calm">What is not weighed.</param>
internal sealed class PieceReader(Func<string, List<RuleToken>> words, WordFeatures features, CalmWords calm)
{
    /// <summary>How many parts are weighed at most, those with danger words first.</summary>
    public const int MostParts = 16;

    private const int Enough = 3;

    /// <summary>The words as the network sees them.</summary>
    public WordFeatures Features => features;

    /// <summary>The whole message as a piece.</summary>
    public Piece Whole(string text) => new(text.Trim(), words(text), PieceKind.Whole);

    /// <summary>The pieces, the whole first.</summary>
    public List<Piece> Read(string text)
    {
        var pieces = new List<Piece> { Whole(text) };
        var parts = Clauses.Of(text).Select(part => new Piece(part.Text, words(part.Text), part.Kind)).Where(IsWorthwhile).ToList();
        pieces.AddRange(parts.Count <= MostParts ? parts : parts.OrderByDescending(part => features.HasSign(part.Words)).Take(MostParts));
        return pieces;
    }

    /// <summary>Whether a learned score may make anything of it: not a bare word or answer, nor a question that frightens nobody but who asks.</summary>
    public bool IsWorthwhile(Piece piece)
    {
        var rest = calm.Without(piece.Words);
        return !calm.IsBare(rest) && (rest.Count >= Enough || features.HasSign(rest));
    }
}
