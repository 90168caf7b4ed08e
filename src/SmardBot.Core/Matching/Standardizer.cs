using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Core.Matching;

/// <summary>Brings features to mean 0 and deviation 1 and cuts off what is far outside; the first, the constant, stays.</summary>
internal sealed class Standardizer(double[] means, double[] deviations)
{
    private const double Most = 4;
    private const double Tiny = 1e-6;

    /// <summary>Takes the features of examples.</summary>
    public static Standardizer Fit(IReadOnlyList<double[]> features)
    {
        var means = new double[features[0].Length];
        var deviations = new double[means.Length];
        for (var i = 0; i < means.Length; i++)
        {
            var mean = means[i] = features.Average(row => row[i]);
            deviations[i] = Math.Sqrt(features.Average(row => (row[i] - mean) * (row[i] - mean))) + Tiny;
        }

        return new Standardizer(means, deviations);
    }

    /// <summary>The features as a regression takes them.</summary>
    public double[] Apply(double[] features)
    {
        var scaled = new double[features.Length];
        scaled[0] = 1;
        for (var i = 1; i < scaled.Length; i++)
        {
            scaled[i] = Math.Clamp((features[i] - means[i]) / deviations[i], -Most, Most);
        }

        return scaled;
    }

    /// <summary>Writes it.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.WriteArray<double>(means);
        writer.WriteArray<double>(deviations);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public static Standardizer Load(BinaryReader reader) => new(reader.ReadArray<double>(), reader.ReadArray<double>());
}
