using SmardBot.Matching.Features;

namespace SmardBot.Matching.Training;

/// <summary>The examples as the learner takes them.</summary>
/// <param name="Shared">Each example's features that other examples have too.</param>
/// <param name="Own">The squared length of what it has alone: such features only ever meet their own example, so that one number stands for them all.</param>
/// <param name="Targets">The label of each example, from 0.</param>
/// <param name="AlsoRight">For each example, labels that would be right too: it is no example against them.</param>
/// <param name="LabelCounts">How many examples each label has.</param>
/// <param name="SharedCount">How many shared features there are.</param>
internal sealed record SvmProblem(SparseVector[] Shared, float[] Own, int[] Targets, int[][] AlsoRight, int[] LabelCounts, int SharedCount);
