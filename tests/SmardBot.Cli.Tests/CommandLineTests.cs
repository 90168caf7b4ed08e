using System.Text.Json;
using SmardBot.Core.Faq;
using SmardBot.Testing;

namespace SmardBot.Cli.Tests;

public class CommandLineTests
{
    [Fact]
    public async Task Ask_prints_the_curated_answer_and_the_disclaimer()
    {
        var (code, output, _) = await Shell.RunAsync("ask", "what causes SMARD1?");

        Assert.Equal(0, code);
        Assert.Contains("IGHMBP2", output, StringComparison.Ordinal);
        Assert.Contains(Disclaimer.Text, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_with_a_file_prints_one_JSON_object_a_line_in_order_and_nothing_else()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllLinesAsync(file, ["what causes SMARD1?", "", "my baby has stopped breathing", "what is SMARD1? ||| what causes cystic fibrosis?"]);

        var (code, output, _) = await Shell.RunAsync("ask", "--input", file, "--format", "jsonl");

        File.Delete(file);
        var lines = output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(0, code);
        Assert.Equal(4, lines.Length);
        Assert.Equal(["text", "outcome", "entries", "confidence", "suggestions", "care", "kind", "reply"], lines[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal("answer", lines[0].GetProperty("outcome").GetString());
        Assert.Equal("causes", lines[0].GetProperty("entries")[0].GetString());
        Assert.Equal("", lines[1].GetProperty("text").GetString());
        Assert.Equal("emergency", lines[2].GetProperty("outcome").GetString());
        Assert.NotEqual("answer", lines[3].GetProperty("outcome").GetString());
        Assert.All(lines, line => Assert.Contains(Disclaimer.Text, line.GetProperty("reply").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Faq_check_passes_the_shipped_FAQ_and_prints_JSON_alone()
    {
        var (code, output, _) = await Shell.RunAsync("faq", "check", "--strict", "--format", "json");

        Assert.Equal(0, code);
        Assert.All(JsonDocument.Parse(output).RootElement.EnumerateArray(), problem => Assert.Equal("info", problem.GetProperty("severity").GetString()));
    }

    [Fact]
    public async Task Faq_check_of_a_missing_folder_fails()
    {
        var (code, output, _) = await Shell.RunAsync("faq", "check", "--faq", Checkout.Path("no-such-folder"));

        Assert.Equal(1, code);
        Assert.Contains("1 errors", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("ask", "a", "--format", "xml")]
    [InlineData("ask", "--input", "/no/such/file")]
    [InlineData("sing")]
    public async Task Wrong_arguments_exit_with_2_and_say_why(params string[] args)
    {
        var (code, output, error) = await Shell.RunAsync(args);

        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.NotEmpty(error);
    }
}
