using System.ComponentModel.DataAnnotations;

namespace SmardBot.Matching;

/// <summary>How the classifier learns. The defaults serve every data set that it was measured on.</summary>
public sealed class MatchingOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Matching";

    /// <summary>What an error costs against a large margin. Default 1; 0.001 to 1,000.</summary>
    [Range(0.001, 1000)]
    public float Cost { get; set; } = 1f;

    /// <summary>Training stops when no example violates its condition by more. Default 0.1; 0.0001 to 1.</summary>
    [Range(0.0001, 1)]
    public float Tolerance { get; set; } = 0.1f;

    /// <summary>At most so many rounds over the examples. Default 10; 1 to 1,000.</summary>
    [Range(1, 1000)]
    public int MostRounds { get; set; } = 10;

    /// <summary>From so many examples a feature has to be in two of them. Default 3,000; 0 or more.</summary>
    [Range(0, int.MaxValue)]
    public int PruneFrom { get; set; } = 3000;

    /// <summary>At most so many megabytes of weights: with very many labels the rarest features are left out. Default 128; 1 to 2,000.</summary>
    [Range(1, 2000)]
    public int MostMegabytes { get; set; } = 128;

    /// <summary>Whether the concepts of everyday English count beside those of the FAQ's vocabulary. Default true; false for an FAQ in another language.</summary>
    public bool EverydayEnglish { get; set; } = true;

    /// <summary>Whether a word that was never seen is read as a known one that is a single slip away. Default true.</summary>
    public bool RepairSpelling { get; set; } = true;

    /// <summary>Fixes the order in which examples are visited. Default 1.</summary>
    public int Seed { get; set; } = 1;
}
