namespace SmardBot.Core.Matching;

/// <summary>What is known of the words of one message.</summary>
/// <param name="Unknown">The share of its stems that stand in no example, 0 to 1.</param>
/// <param name="Foreign">The share of its stems that stand in no question of an entry, 0 to 1.</param>
/// <param name="Strangest">Of the stem that is most at home in what must not be answered: the log of how much more it stands there than in questions of entries, 0 to 4.</param>
/// <param name="Stems">How many stems it has.</param>
/// <param name="Concepts">How many concepts it points to.</param>
internal readonly record struct WordEvidence(double Unknown, double Foreign, double Strangest, int Stems, int Concepts)
{
    /// <summary>As the regression takes it.</summary>
    public double[] ToFeatures() => [Unknown, Foreign, Strangest, Math.Log(1 + Stems), Math.Log(1 + Concepts)];
}
