using BenchmarkDotNet.Attributes;
using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;

namespace SmardBot.Benchmarks;

/// <summary>Reading and checking the FAQ folder of the checkout; the baseline only reads the files' bytes.</summary>
[MemoryDiagnoser]
public class CatalogBenchmarks
{
    private readonly FaqLoader loader = new(TimeProvider.System);
    private string folder = null!;

    /// <summary>Finds the folder.</summary>
    [GlobalSetup]
    public void Setup() => folder = new FaqOptions().Folder;

    /// <summary>The bytes alone.</summary>
    [Benchmark(Baseline = true)]
    public long Read() => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(file => (long)File.ReadAllBytes(file).Length);

    /// <summary>Files to a checked catalog.</summary>
    [Benchmark]
    public object Load() => loader.Load(folder);
}
