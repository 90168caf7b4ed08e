namespace SmardBot.Core.Decisions;

/// <summary>What is known of the words of one message.</summary>
/// <param name="Unknown">The share of its stems that stand in no example, 0 to 1.</param>
/// <param name="Stems">How many stems it has.</param>
/// <param name="Concepts">How many concepts it points to.</param>
internal readonly record struct WordEvidence(double Unknown, int Stems, int Concepts)
{
    /// <summary>As the regression takes it.</summary>
    public double[] ToFeatures() => [Unknown, Math.Log(1 + Stems), Math.Log(1 + Concepts)];
}
