using System.ComponentModel.DataAnnotations;
using SmardBot.MLNet.Learning;

namespace SmardBot.MLNet;

/// <summary>How the classifier of ML.NET learns (section <c>MLNet</c>). The defaults were chosen by cross-validation (src/decisions).</summary>
public sealed class MLNetOptions
{
    /// <summary>Which trainer of ML.NET. Default <see cref="Learner.OneVersusAll"/>.</summary>
    public Learner Learner { get; set; } = Learner.OneVersusAll;

    /// <summary>At most so many rounds over the examples. Default 7; 1 to 200. <see cref="Learner.LbfgsMaximumEntropy"/> needs about 30.</summary>
    [Range(1, 200)]
    public int Rounds { get; set; } = 7;

    /// <summary>What large weights cost. Default 0.00001; 0.0000001 to 1.</summary>
    [Range(1e-7, 1)]
    public float L2Regularization { get; set; } = 1e-5f;

    /// <summary>From so many examples an n-gram has to be in two of them. Default 3,000; 0 or more.</summary>
    [Range(0, int.MaxValue)]
    public int PruneFrom { get; set; } = 3000;

    /// <summary>So many words may stand between the two of a pair. Default 5; 0 to 10.</summary>
    [Range(0, 10)]
    public int SkippedWords { get; set; } = 5;

    /// <summary>The seed of everything that is shuffled. Default 1.</summary>
    public int Seed { get; set; } = 1;
}
