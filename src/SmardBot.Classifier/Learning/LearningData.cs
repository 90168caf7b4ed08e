using Microsoft.ML;
using Microsoft.ML.Data;

namespace SmardBot.Classifier.Learning;

/// <summary>Makes a data view of a learning problem.</summary>
internal static class LearningData
{
    /// <summary>The examples in a shuffled order: they come label by label, and a learner that takes one after the other would have forgotten the first labels by the last.</summary>
    public static IDataView Of(MLContext ml, LearningProblem problem, int seed)
    {
        LearningRow[] rows = [.. Enumerable.Range(0, problem.Targets.Length).SelectMany(i => Rows(problem, i))];
        new Random(seed).Shuffle(rows);
        return ml.Data.LoadFromEnumerable(rows, Schema(problem));
    }

    private static IEnumerable<LearningRow> Rows(LearningProblem problem, int example)
    {
        int[] labels = [problem.Targets[example], .. problem.AlsoRight[example]];
        return labels.Select(label => new LearningRow
        {
            Lexical = new VBuffer<float>(problem.LexicalCount, problem.Lexical[example].Columns.Length, problem.Lexical[example].Values, problem.Lexical[example].Columns),
            Meaning = new VBuffer<float>(problem.Meaning[example].Length, problem.Meaning[example]),
            Weight = 1f / labels.Length,
            Label = (uint)label,
        });
    }

    private static SchemaDefinition Schema(LearningProblem problem)
    {
        var schema = SchemaDefinition.Create(typeof(LearningRow));
        schema[nameof(LearningRow.Lexical)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, problem.LexicalCount);
        schema[nameof(LearningRow.Meaning)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, problem.MeaningCount);
        schema[nameof(LearningRow.Label)].ColumnType = new KeyDataViewType(typeof(uint), problem.LabelCount);
        return schema;
    }
}
