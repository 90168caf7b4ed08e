using System.Text.Json;
using SmardBot.Testing;

namespace SmardBot.Cli.Tests.Evaluate;

public sealed class LearningCurveTests : IDisposable
{
    private static readonly string[] Ids = ["causes", "prevalence", "inheritance"];

    private readonly SmallFaq faq = new();

    [Fact]
    public async Task More_questions_an_entry_are_shown_to_bring_more_right_answers()
    {
        faq.Write("asked.tsv", "text\tkind\tlabels\n" + string.Concat(KeptApart()));

        var (code, output, error) = await Shell.RunAsync(
            "evaluate", "--learning-curve", "--faq", faq.Path, "--questions", faq.FileOf("asked.tsv"), "--format", "json");

        Assert.Equal(0, code);
        Assert.StartsWith($"The FAQ is {faq.Path}", Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
        var points = JsonDocument.Parse(output).RootElement.EnumerateArray().ToArray();
        var sizes = points.Select(point => point.GetProperty("questions_per_entry").GetInt32()).ToArray();
        Assert.Equal([10, 20, 40, 80], sizes[..4]);
        Assert.Equal(30, points[0].GetProperty("questions").GetInt32());
        Assert.All(points, point => Assert.InRange(point.GetProperty("among_three").GetDouble(), point.GetProperty("right").GetDouble(), 1));
        Assert.True(points[^1].GetProperty("right").GetDouble() > points[0].GetProperty("right").GetDouble());
        Assert.True(points[^1].GetProperty("answered").GetDouble() > points[0].GetProperty("answered").GetDouble());
    }

    [Fact]
    public async Task Without_messages_to_ask_it_says_so()
    {
        var (code, output, error) = await Shell.RunAsync("evaluate", "--learning-curve", "--faq", faq.Path);

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("no question with an entry of this FAQ", error, StringComparison.Ordinal);
    }

    public void Dispose() => faq.Dispose();

    /// <summary>Single questions that the shipped FAQ keeps apart, of the entries that the small one has.</summary>
    private static IEnumerable<string> KeptApart() => File.ReadLines(Checkout.Path("faq", "en", "kept-apart.tsv"))
        .Select(line => line.Split('\t'))
        .Where(cells => cells.Length > 2 && cells[1] == "in_scope" && Ids.Contains(cells[2], StringComparer.Ordinal))
        .Select(cells => string.Join('\t', cells[..3]) + "\n");
}
