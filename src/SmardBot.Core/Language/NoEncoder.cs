namespace SmardBot.Core.Language;

/// <summary>Encodes nothing: for <c>Matcher:Encoder=none</c>.</summary>
public sealed class NoEncoder : ITextEncoder
{
    private NoEncoder()
    {
    }

    /// <summary>The only one.</summary>
    public static NoEncoder Instance { get; } = new();

    /// <inheritdoc/>
    public string Name => "none";

    /// <inheritdoc/>
    public int Dimensions => 0;

    /// <inheritdoc/>
    public string? Fault => null;

    /// <inheritdoc/>
    public float[][] Encode(IReadOnlyList<string> texts)
    {
        var vectors = new float[texts.Count][];
        Array.Fill(vectors, []);
        return vectors;
    }

    /// <inheritdoc/>
    public float[][] EncodeExamples(IReadOnlyList<string> texts, IProgress<double>? progress = null, CancellationToken cancellation = default) => Encode(texts);
}
