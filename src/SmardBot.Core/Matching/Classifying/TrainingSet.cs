using SmardBot.Core.Language;

namespace SmardBot.Core.Matching.Classifying;

/// <summary>Labelled examples and what is known of the words of the field.</summary>
/// <param name="Examples">The examples.</param>
/// <param name="Vocabulary">Names of one thing folded together, and concepts; <see cref="Vocabulary.Empty"/> where there is none.</param>
public sealed record TrainingSet(IReadOnlyList<LabelledText> Examples, Vocabulary Vocabulary);
