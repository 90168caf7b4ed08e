using Microsoft.ML.Data;

namespace SmardBot.MLNet.Features;

/// <summary>What the pipeline makes of a message.</summary>
internal sealed class FeatureRow
{
    /// <summary>The values of all blocks, one after the other; sparse.</summary>
    [ColumnName(FeaturePipeline.Output)]
    public VBuffer<float> Features { get; set; }
}
