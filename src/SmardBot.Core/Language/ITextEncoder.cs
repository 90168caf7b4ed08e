namespace SmardBot.Core.Language;

/// <summary>
/// Turns texts into vectors whose nearness is nearness of meaning. The gate, the matcher and the search share one encoder, and
/// what one of them has encoded the others get for nothing. Safe for use by many threads at once. Shipped: <see cref="NoEncoder"/>,
/// and the sentence encoder of <c>SmardBot.Classifier</c>, which keeps ONNX Runtime out of Core.
/// </summary>
public interface ITextEncoder
{
    /// <summary>Names the model and the version of its vectors; part of every key under which something learnt from them is kept.</summary>
    string Name { get; }

    /// <summary>How long a vector is; 0 where there is no encoder, or none that works: then words alone decide.</summary>
    int Dimensions { get; }

    /// <summary>Why there are no vectors although they are wanted; null where all is well.</summary>
    string? Fault { get; }

    /// <summary>The vectors of a message and of its parts, in one batch. Long texts are cut to what the model takes.</summary>
    /// <param name="texts">As written.</param>
    /// <returns>A vector of unit length a text, in order, not to be changed; an empty one where there is none.</returns>
    float[][] Encode(IReadOnlyList<string> texts);

    /// <summary>The vectors of many texts to learn from: on all processors, and kept on disk by text, so that a changed file costs only its new lines.</summary>
    /// <param name="texts">As written.</param>
    /// <param name="progress">Told which share is done, 0 to 1.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>As <see cref="Encode"/>.</returns>
    float[][] EncodeExamples(IReadOnlyList<string> texts, IProgress<double>? progress = null, CancellationToken cancellation = default);
}
