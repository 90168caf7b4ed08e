using BenchmarkDotNet.Attributes;
using SmardBot.Classifier;
using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Benchmarks;

/// <summary>What a start costs with a saved classifier (64 entries of 100 questions) and without, the baseline.</summary>
[MemoryDiagnoser]
public class SavingBenchmarks
{
    private readonly TextClassifierTrainer trainer = new();
    private readonly TrainingSet examples = Questions.Make(labels: 64, questionsPerLabel: 100);
    private byte[] saved = null!;

    /// <summary>Saves once.</summary>
    [GlobalSetup]
    public void Setup()
    {
        using var stream = new MemoryStream();
        trainer.Train(examples).Save(stream);
        saved = stream.ToArray();
    }

    /// <summary>Trains.</summary>
    [Benchmark(Baseline = true)]
    public object Train() => trainer.Train(examples);

    /// <summary>Loads.</summary>
    [Benchmark]
    public object Load()
    {
        using var stream = new MemoryStream(saved);
        return trainer.Load(stream);
    }
}
