namespace SmardBot.Classifier.Features;

/// <summary>How much the blocks weigh.</summary>
internal static class FeatureBlocks
{
    /// <summary>How many there are.</summary>
    public const int Count = 4;

    /// <summary>Their names in order, as the calibration and reports call them.</summary>
    public static readonly IReadOnlyList<string> Names = ["words", "characters", "meanings", "concepts"];

    // Found on validation data; flat around these values (src/decisions/0010).
    private static readonly float[] Shares = [0.25f, 0.3f, 0.3f, 0.15f];

    /// <summary>The length of a block's vector; the squares of all blocks add up to one.</summary>
    public static float Length(int block) => MathF.Sqrt(Shares[block]);
}
