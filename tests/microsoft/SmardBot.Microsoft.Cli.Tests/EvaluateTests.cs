using System.Text.Json;
using SmardBot.Cli.Tests;
using SmardBot.Testing;

namespace SmardBot.Microsoft.Cli.Tests;

/// <summary><c>evaluate --engine</c> of the Microsoft edition.</summary>
public sealed class EvaluateTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Both_engines_are_measured_on_the_same_pair_of_files()
    {
        var train = Write("train.tsv", "how are you\tgreeting", "hello there\tgreeting", "hello again\tgreeting", "what is the weather\tweather", "will it rain\tweather", "does it rain\tweather");
        var test = Write("test.tsv", "hello\tgreeting", "is it going to rain\tweather");

        var (code, output, _) = await RunAsync("evaluate", "--engine", "mlnet", "--train", train, "--test", test, "--oos", Write("oos.tsv", "xylophone"), "--format", "json");

        Assert.Equal(0, code);
        var engines = JsonDocument.Parse(output).RootElement;
        Assert.Equal(["default", "mlnet"], engines.EnumerateObject().Select(engine => engine.Name));
        Assert.All(engines.EnumerateObject(), engine =>
        {
            Assert.Equal(1, engine.Value.GetProperty("accuracy").GetDouble());
            Assert.Equal(6, engine.Value.GetProperty("examples").GetInt32());
            Assert.Equal(1, engine.Value.GetProperty("auroc").GetDouble());
        });
    }

    [Fact]
    public async Task Both_engines_are_measured_on_a_FAQ_and_on_questions_side_by_side()
    {
        using var faq = new SmallFaq();
        var questions = Write("questions.tsv", "text\tkind\tlabels", "what causes smard1\tin_scope\tcauses", "is it common\tin_scope\tprevalence");

        var (code, table, _) = await RunAsync("evaluate", "--faq", faq.Path);
        var (asked, json, _) = await RunAsync("evaluate", "--faq", faq.Path, "--questions", questions, "--format", "json");

        Assert.Equal((0, 0), (code, asked));
        Assert.Contains("default", table, StringComparison.Ordinal);
        Assert.Contains("mlnet", table, StringComparison.Ordinal);
        Assert.Contains("among three", table, StringComparison.Ordinal);
        Assert.All(JsonDocument.Parse(json).RootElement.EnumerateObject(), engine => Assert.Equal(2, engine.Value.GetProperty("right").GetProperty("of").GetInt32()));
    }

    [Fact]
    public async Task The_default_engine_can_be_measured_alone()
    {
        var train = Write("train.tsv", "how are you\tgreeting", "will it rain\tweather");

        var (_, output, _) = await RunAsync("evaluate", "--engine", "default", "--train", train, "--test", train, "--format", "json");

        Assert.Equal(["default"], JsonDocument.Parse(output).RootElement.EnumerateObject().Select(engine => engine.Name));
    }

    [Theory]
    [InlineData(2, "evaluate", "--engine", "another")]
    [InlineData(2, "evaluate", "--gate")]
    [InlineData(2, "evaluate", "--train", "/no/such/file", "--test", "/no/such/file")]
    [InlineData(1, "evaluate", "--faq", "/no/such/folder")]
    public async Task What_cannot_be_measured_is_refused_with_a_reason(int expected, params string[] args)
    {
        var (code, output, error) = await RunAsync(args);

        Assert.Equal(expected, code);
        Assert.Equal("", output);
        Assert.NotEmpty(error);
    }

    public void Dispose() => folder.Dispose();

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(args, output, error);
        return (code, output.ToString(), error.ToString());
    }

    private string Write(string name, params string[] lines)
    {
        var path = Path.Combine(folder.Path, name);
        File.WriteAllLines(path, lines);
        return path;
    }
}
