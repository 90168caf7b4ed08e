using System.Text.Json;

namespace SmardBot.Cli.Tests.Evaluate;

public sealed class PairTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("smardbot-evaluate-").FullName;

    [Fact]
    public async Task A_pair_of_files_is_measured_and_one_JSON_object_is_printed()
    {
        var train = Write("train", "how are you\tgreeting", "hello there\tgreeting", "what is the weather\tweather", "will it rain\tweather");
        var test = Write("test", "hello\tgreeting", "is it going to rain\tweather", "what weather is it\tweather", "how is the weather\tgreeting");
        var oos = Write("oos", "xylophone\toos", "quartz mineral");

        var (code, output, error) = await Shell.RunAsync("evaluate", "--train", train, "--test", test, "--oos", oos, "--format", "json");

        var result = JsonDocument.Parse(output).RootElement;
        Assert.Equal("", error);
        Assert.Equal(0, code);
        Assert.Equal(
            ["accuracy", "macro_f1", "auroc", "fpr95", "train_seconds", "p50_us", "p99_us", "peak_mb", "classes", "examples"],
            result.EnumerateObject().Select(property => property.Name));
        Assert.Equal(0.75, result.GetProperty("accuracy").GetDouble());
        Assert.Equal(1, result.GetProperty("auroc").GetDouble());
        Assert.Equal(0, result.GetProperty("fpr95").GetDouble());
        Assert.Equal(2, result.GetProperty("classes").GetInt32());
        Assert.Equal(4, result.GetProperty("examples").GetInt32());
        Assert.True(result.GetProperty("p99_us").GetDouble() >= result.GetProperty("p50_us").GetDouble());
    }

    [Fact]
    public async Task Without_messages_out_of_scope_there_is_nothing_to_say_of_them()
    {
        var train = Write("train", "how are you\tgreeting", "will it rain\tweather");

        var (_, output, _) = await Shell.RunAsync("evaluate", "--train", train, "--test", train, "--format", "json");

        Assert.False(JsonDocument.Parse(output).RootElement.TryGetProperty("auroc", out _));
    }

    [Theory]
    [InlineData("no tab here", "line 2")]
    [InlineData("another\tgreeting", "two labels")]
    public async Task A_file_that_cannot_be_trained_on_fails_and_says_where(string line, string expected)
    {
        var train = Write("train", "how are you\tgreeting", line);

        var (code, output, error) = await Shell.RunAsync("evaluate", "--train", train, "--test", train, "--format", "json");

        Assert.Equal(1, code);
        Assert.Equal("", output);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evaluate", "--train", "/no/such/file", "--test", "/no/such/file")]
    [InlineData("evaluate", "--test", "/no/such/file")]
    public async Task Missing_files_are_wrong_arguments(params string[] args)
    {
        var (code, _, error) = await Shell.RunAsync(args);

        Assert.Equal(2, code);
        Assert.NotEmpty(error);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(string name, params string[] lines)
    {
        var path = Path.Combine(folder, name + ".tsv");
        File.WriteAllLines(path, lines);
        return path;
    }
}
