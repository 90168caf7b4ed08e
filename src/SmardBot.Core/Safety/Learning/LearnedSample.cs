namespace SmardBot.Core.Safety.Learning;

/// <summary>A text as the network learns it.</summary>
/// <param name="Words">Its words and marks.</param>
/// <param name="Vector">Its sentence vector, scaled by <see cref="VectorScale"/>; empty without an encoder.</param>
/// <param name="Class">What it is.</param>
/// <param name="Key">Tells it from others: by it the order of learning is drawn, so that a new sample changes nothing about that of the others.</param>
internal sealed record LearnedSample(WordFeature[] Words, float[] Vector, SafetyClass Class, uint Key)
{
    /// <summary>How much longer than a unit vector, so that it weighs about as much as the words.</summary>
    public const float VectorScale = 4;

    /// <summary>A unit vector, scaled.</summary>
    public static float[] Scaled(float[] vector) => Array.ConvertAll(vector, value => value * VectorScale);
}
