using Microsoft.ML.Data;

namespace SmardBot.Classifier.Learning;

/// <summary>An example as ML.NET takes it. Its properties are columns.</summary>
internal sealed class LearningRow
{
    /// <summary>The n-grams and concepts of <c>FeatureSpace</c>; sparse.</summary>
    public VBuffer<float> Lexical { get; set; }

    /// <summary>What the sentence encoder makes of it; empty without an encoder.</summary>
    public VBuffer<float> Meaning { get; set; }

    /// <summary>How much it counts.</summary>
    public float Weight { get; set; } = 1;

    /// <summary>The label, from 0 (ML.NET numbers keys from 1 inside).</summary>
    public uint Label { get; set; }
}
