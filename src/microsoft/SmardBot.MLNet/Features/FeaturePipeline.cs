using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Text;

namespace SmardBot.MLNet.Features;

/// <summary>
/// The transforms of ML.NET that make numbers of a message: n-grams of words with gaps, n-grams of characters, and concepts,
/// each weighted by tf-idf and normalised on its own (L2). The single transforms instead of <c>FeaturizeText</c>, because they
/// take gaps between words and prune each block.
/// </summary>
internal static class FeaturePipeline
{
    /// <summary>The column of the result.</summary>
    public const string Output = "Features";

    private const int LongestGram = 4;
    private const int MostGrams = 10_000_000;
    private const string Words = "Words";
    private const string Characters = "Characters";
    private const string Ideas = "Ideas";

    /// <summary>Learns the n-grams of the examples and their weights.</summary>
    /// <param name="ml">ML.NET.</param>
    /// <param name="rows">The examples.</param>
    /// <param name="options">How words pair and rare n-grams are left out.</param>
    public static (ITransformer Transformer, FeatureBlock[] Blocks) Fit(MLContext ml, IReadOnlyList<TextRow> rows, MLNetOptions options)
    {
        List<string> names = [Words, Characters];
        IEstimator<ITransformer> pipeline = Grams(ml, Words, nameof(TextRow.Stems), 2, options.SkippedWords)
            .Append(ml.Transforms.Text.TokenizeIntoCharactersAsKeys("CharacterKeys", nameof(TextRow.Text), useMarkerCharacters: false))
            .Append(ml.Transforms.Text.ProduceNgrams(Characters, "CharacterKeys", LongestGram, 0, useAllLengths: true, MostGrams, NgramExtractingEstimator.WeightingCriteria.TfIdf));
        if (rows.Any(row => row.Concepts.Length > 0))
        {
            names.Add(Ideas);
            pipeline = pipeline.Append(Grams(ml, Ideas, nameof(TextRow.Concepts), 2, options.SkippedWords));
        }

        foreach (var name in names)
        {
            pipeline = pipeline.Append(ml.Transforms.NormalizeLpNorm(name));
            pipeline = rows.Count > options.PruneFrom ? pipeline.Append(ml.Transforms.FeatureSelection.SelectFeaturesBasedOnCount(name, count: 2)) : pipeline;
        }

        var data = ml.Data.LoadFromEnumerable(rows);
        var transformer = pipeline.Append(ml.Transforms.Concatenate(Output, [.. names])).Fit(data);
        var schema = transformer.GetOutputSchema(data.Schema);
        return (transformer, [.. names.Select(name => new FeatureBlock(name.ToLowerInvariant(), ((VectorDataViewType)schema[name].Type).Size))]);
    }

    private static EstimatorChain<NgramExtractingTransformer> Grams(MLContext ml, string output, string tokens, int length, int skip) =>
        ml.Transforms.Conversion.MapValueToKey(output + "Keys", tokens, MostGrams)
            .Append(ml.Transforms.Text.ProduceNgrams(output, output + "Keys", length, skip, useAllLengths: true, MostGrams, NgramExtractingEstimator.WeightingCriteria.TfIdf));
}
