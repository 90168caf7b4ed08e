using Microsoft.ML.Data;

namespace SmardBot.MLNet.Learning;

/// <summary>An example as the trainers of ML.NET take it.</summary>
internal sealed class LearningRow
{
    /// <summary>The features.</summary>
    public VBuffer<float> Features { get; set; }

    /// <summary>For binary trainers: whether it is of the label.</summary>
    public bool IsLabel { get; set; }

    /// <summary>For multiclass trainers: the label, from 0 (ML.NET numbers keys from 1 inside).</summary>
    public uint Label { get; set; }
}
