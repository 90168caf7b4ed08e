using SmardBot.Core.Language;

namespace SmardBot.Core.Matching;

/// <summary>An encoder that has the vectors of some texts already: many together cost far less than one after the other.</summary>
internal sealed class PreparedEncoder : ITextEncoder
{
    private readonly ITextEncoder encoder;
    private readonly Dictionary<string, float[]> vectors = new(StringComparer.Ordinal);

    /// <summary>Encodes texts.</summary>
    public PreparedEncoder(ITextEncoder encoder, IEnumerable<string> texts, CancellationToken cancellation)
    {
        this.encoder = encoder;
        string[] distinct = [.. texts.Distinct(StringComparer.Ordinal)];
        foreach (var (text, vector) in distinct.Zip(encoder.EncodeExamples(distinct, cancellation: cancellation)))
        {
            vectors[text] = vector;
        }
    }

    /// <inheritdoc/>
    public string Name => encoder.Name;

    /// <inheritdoc/>
    public int Dimensions => encoder.Dimensions;

    /// <inheritdoc/>
    public string? Fault => encoder.Fault;

    /// <inheritdoc/>
    public float[][] Encode(IReadOnlyList<string> texts) =>
        [.. texts.Select(text => vectors.TryGetValue(text, out var vector) ? vector : encoder.Encode([text])[0])];

    /// <inheritdoc/>
    public float[][] EncodeExamples(IReadOnlyList<string> texts, IProgress<double>? progress = null, CancellationToken cancellation = default) =>
        encoder.EncodeExamples(texts, progress, cancellation);
}
