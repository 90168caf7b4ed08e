using Microsoft.ML.Data;

namespace SmardBot.MLNet.Learning;

/// <summary>The examples as the learners take them.</summary>
/// <param name="Features">The features of each example.</param>
/// <param name="Targets">The label of each, from 0.</param>
/// <param name="AlsoRight">For each example, labels that would be right too: it is no example against them.</param>
/// <param name="FeatureCount">How many features there are.</param>
/// <param name="LabelCount">How many labels there are.</param>
internal sealed record LearningProblem(VBuffer<float>[] Features, int[] Targets, int[][] AlsoRight, int FeatureCount, int LabelCount);
