using Microsoft.ML;
using Microsoft.ML.Data;

namespace SmardBot.MLNet.Learning;

/// <summary>Makes data views of learning problems.</summary>
internal static class LearningData
{
    /// <summary>All examples with their labels.</summary>
    public static IDataView Of(MLContext ml, LearningProblem problem) =>
        View(ml, problem, [.. problem.Targets.Select((target, i) => new LearningRow { Features = problem.Features[i], Label = (uint)target })]);

    /// <summary>The examples for and against a label. One that would be right there too, is neither.</summary>
    public static IDataView Of(MLContext ml, LearningProblem problem, int label) =>
        View(ml, problem, [.. Enumerable.Range(0, problem.Targets.Length)
            .Where(i => problem.Targets[i] == label || !problem.AlsoRight[i].Contains(label))
            .Select(i => new LearningRow { Features = problem.Features[i], IsLabel = problem.Targets[i] == label })]);

    private static IDataView View(MLContext ml, LearningProblem problem, LearningRow[] rows)
    {
        var schema = SchemaDefinition.Create(typeof(LearningRow));
        schema[nameof(LearningRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, problem.FeatureCount);
        schema[nameof(LearningRow.Label)].ColumnType = new KeyDataViewType(typeof(uint), problem.LabelCount);
        // The trainers shuffle between rounds what is cached, and only that.
        return ml.Data.Cache(ml.Data.LoadFromEnumerable(rows, schema));
    }
}
