using BenchmarkDotNet.Attributes;
using SmardBot.Classifier;
using SmardBot.Core.Language;
using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Benchmarks;

/// <summary>
/// Training and scoring at 50, 200 and 1,000 entries of 20 questions. The baseline of a question is what any engine has to
/// do first, normalising and cutting it into strings; the ratio says how much the matching adds.
/// </summary>
[MemoryDiagnoser]
public class ClassifierBenchmarks
{
    private readonly TextClassifierTrainer trainer = new();
    private TrainingSet examples = null!;
    private ITextClassifier classifier = null!;
    private float[] scores = null!;
    private int next;

    /// <summary>How many entries there are.</summary>
    [Params(50, 200, 1000)]
    public int Entries { get; set; }

    /// <summary>Trains once.</summary>
    [GlobalSetup]
    public void Setup()
    {
        examples = Questions.Make(Entries, 20);
        classifier = trainer.Train(examples);
        scores = new float[classifier.Labels.Count];
    }

    /// <summary>The least that a question costs.</summary>
    [Benchmark(Baseline = true)]
    public int Cut() => Tokenizer.Words(TextNormalizer.Normalize(Next())).Count;

    /// <summary>One question.</summary>
    [Benchmark]
    public float Classify()
    {
        classifier.Score(Next(), scores);
        return scores[0];
    }

    /// <summary>One training.</summary>
    [Benchmark]
    public object Train() => trainer.Train(examples);

    private string Next() => examples.Examples[next++ % examples.Examples.Count].Text;
}
