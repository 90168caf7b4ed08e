using SmardBot.Core.Language;

namespace SmardBot.Core.Matching.Classifying;

/// <summary>Makes a text classifier from labelled examples. Implemented by <c>SmardBot.Classifier</c>, which keeps ML.NET out of Core.</summary>
public interface ITextClassifierTrainer
{
    /// <summary>Names the engine and its version; part of the key under which a trained model is cached.</summary>
    string Engine { get; }

    /// <summary>The sentence encoder whose vectors it learns from; by default words alone.</summary>
    ITextEncoder Encoder => NoEncoder.Instance;

    /// <summary>Trains on the examples. The same examples in the same order give the same classifier.</summary>
    /// <param name="examples">At least two labels. Order is the caller's; trainers that need a shuffle do it with a fixed seed.</param>
    /// <param name="cancellation">Stops a training that is no longer wanted.</param>
    /// <exception cref="ArgumentException">Fewer than two labels.</exception>
    ITextClassifier Train(TrainingSet examples, CancellationToken cancellation = default);

    /// <summary>Makes a saved classifier again: the same labels, the same scores.</summary>
    /// <param name="stream">Read from where it stands to the end of the classifier; stays open.</param>
    /// <exception cref="UnreadableClassifierException">What was saved is damaged, cut off, or of another engine or version.</exception>
    ITextClassifier Load(Stream stream);
}
