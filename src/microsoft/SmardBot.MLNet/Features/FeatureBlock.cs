namespace SmardBot.MLNet.Features;

/// <summary>A view of a message.</summary>
/// <param name="Name">What it is, as calibration and reports call it.</param>
/// <param name="Size">How many features it has.</param>
internal sealed record FeatureBlock(string Name, int Size);
