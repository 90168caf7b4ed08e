using System.Numerics.Tensors;
using Microsoft.ML.Data;
using SmardBot.Core.Matching.Classifying;

namespace SmardBot.MLNet.Learning;

/// <summary>Learned weights, a row of labels a feature: what a feature of a message adds to all labels is read in one go.</summary>
internal sealed class LinearWeights(int labels, float[] cells, float[] biases)
{
    /// <summary>All zero.</summary>
    public LinearWeights(int features, int labels)
        : this(labels, new float[checked(features * labels)], new float[labels])
    {
    }

    /// <summary>Keeps the weights of a label.</summary>
    /// <param name="label">Which.</param>
    /// <param name="weights">One a feature.</param>
    /// <param name="bias">What it gets whatever the message.</param>
    /// <param name="scale">What both are multiplied with.</param>
    public void Set(int label, in VBuffer<float> weights, float bias, float scale = 1)
    {
        biases[label] = bias * scale;
        foreach (var weight in weights.Items())
        {
            cells[(weight.Key * labels) + label] = weight.Value * scale;
        }
    }

    /// <summary>Sets the scores to the biases.</summary>
    public void Begin(Span<float> scores) => biases.CopyTo(scores);

    /// <summary>Adds what a feature makes of each label.</summary>
    public void AddTo(Span<float> scores, int feature, float value) =>
        TensorPrimitives.MultiplyAdd(cells.AsSpan(feature * labels, labels), value, scores, scores);

    /// <summary>Writes them.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(labels);
        writer.WriteArray<float>(biases);
        writer.WriteArray<float>(cells);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public static LinearWeights Load(BinaryReader reader)
    {
        var labels = reader.ReadInt32();
        var biases = reader.ReadArray<float>();
        return new LinearWeights(labels, reader.ReadArray<float>(), biases);
    }
}
