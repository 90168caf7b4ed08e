using System.ComponentModel.DataAnnotations;

namespace SmardBot.Classifier;

/// <summary>How the classifier learns (section <c>Matching</c>). The defaults serve every data set that it was measured on.</summary>
public sealed class LearningOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Matching";

    /// <summary>At most so many rounds over the examples. Default 6; 1 to 200.</summary>
    [Range(1, 200)]
    public int Rounds { get; set; } = 6;

    /// <summary>What an error costs against large weights. Default 1; 0.001 to 1,000.</summary>
    [Range(0.001, 1000)]
    public float Cost { get; set; } = 1;

    /// <summary>How much the encoder's vector weighs where n-grams and concepts together weigh 1. Default 1.75; 0.01 to 100.</summary>
    [Range(0.01, 100)]
    public float EncoderWeight { get; set; } = 1.75f;

    /// <summary>From so many examples a feature has to be in two of them. Default 3,000; 0 or more.</summary>
    [Range(0, int.MaxValue)]
    public int PruneFrom { get; set; } = 3000;

    /// <summary>At most so many megabytes of weights: with very many labels the rarest features are left out. Default 16; 1 to 2,000.</summary>
    [Range(1, 2000)]
    public int MostMegabytes { get; set; } = 16;

    /// <summary>Whether the concepts of everyday English count beside those of the FAQ's vocabulary. Default true; false for an FAQ in another language.</summary>
    public bool EverydayEnglish { get; set; } = true;

    /// <summary>Whether a word that was never seen is read as a known one that is a single slip away. Default true.</summary>
    public bool RepairSpelling { get; set; } = true;

    /// <summary>Fixes the order in which examples are visited. Default 1.</summary>
    public int Seed { get; set; } = 1;
}
