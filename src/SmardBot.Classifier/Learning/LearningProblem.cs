using SmardBot.Classifier.Features;

namespace SmardBot.Classifier.Learning;

/// <summary>The examples as the learner takes them.</summary>
/// <param name="Lexical">The n-grams and concepts of each example.</param>
/// <param name="LexicalCount">How many different ones there are.</param>
/// <param name="Meaning">The vector of each example, as it weighs beside them; empty ones without an encoder.</param>
/// <param name="Targets">The label of each, from 0.</param>
/// <param name="AlsoRight">For each example, labels that would be right too: it is an example of each, in part.</param>
/// <param name="LabelCount">How many labels there are.</param>
internal sealed record LearningProblem(SparseVector[] Lexical, int LexicalCount, float[][] Meaning, int[] Targets, int[][] AlsoRight, int LabelCount)
{
    /// <summary>How long the vector of an example is; 0 without an encoder.</summary>
    public int MeaningCount => Meaning[0].Length;

    /// <summary>How many features there are.</summary>
    public int FeatureCount => LexicalCount + MeaningCount;
}
