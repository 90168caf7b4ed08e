using System.Text.Json;

namespace SmardBot.Cli.Tests.Evaluate;

public sealed class MessageTests : IDisposable
{
    private const string Header = "text\tkind\tlabels\taudience";

    private readonly string folder = Directory.CreateTempSubdirectory("smardbot-evaluate-").FullName;

    [Fact]
    public async Task The_real_bot_is_asked_and_each_message_is_scored_by_its_kind()
    {
        var file = Write(
            Header,
            "what causes SMARD1?\tin_scope\tcauses,ighmbp2-gene\tfamily",
            "what causes SMARD1?\tin_scope\tprevalence\tfamily",
            "what is SMARD1? ||| what causes cystic fibrosis?\tfollowup\tnone\tfamily",
            "my baby has stopped breathing\temergency\temergency\tfamily",
            "hello\tsmalltalk\tsmalltalk\tstaff");

        var (code, output, error) = await Shell.RunAsync("evaluate", "--questions", file, "--mistakes", "--format", "json");

        var report = JsonDocument.Parse(output).RootElement;
        Assert.StartsWith("The FAQ is ", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(0, code);
        Assert.Equal(5, report.GetProperty("messages").GetInt32());
        var inScope = report.GetProperty("kinds").GetProperty("in_scope");
        Assert.Equal((2, 1, 1), (inScope.GetProperty("messages").GetInt32(), inScope.GetProperty("right").GetInt32(), inScope.GetProperty("wrong").GetInt32()));
        Assert.Equal(2, inScope.GetProperty("outcomes").GetProperty("answer").GetInt32());
        Assert.Equal(1, report.GetProperty("kinds").GetProperty("followup").GetProperty("right").GetInt32());
        Assert.Equal(0, report.GetProperty("figures").GetProperty("emergencies_missed").GetProperty("share").GetDouble());
        var mistake = Assert.Single(report.GetProperty("mistakes").EnumerateArray());
        Assert.Equal(3, mistake.GetProperty("line").GetInt32());
        Assert.Equal("wrong", mistake.GetProperty("verdict").GetString());
        Assert.Equal("causes", mistake.GetProperty("entries")[0].GetString());
    }

    [Fact]
    public async Task People_get_a_table_a_kind_and_the_limits()
    {
        var file = Write(Header, "what causes SMARD1?\tin_scope\tcauses", "my baby has stopped breathing\temergency\t");

        var (code, output, _) = await Shell.RunAsync("evaluate", "--questions", file);

        Assert.Equal(0, code);
        Assert.Contains("in_scope", output, StringComparison.Ordinal);
        Assert.Contains("1 (100.0 %)", output, StringComparison.Ordinal);
        Assert.Contains("emergencies missed", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Labels_that_this_FAQ_does_not_have_are_named()
    {
        var (code, _, error) = await Shell.RunAsync("evaluate", "--questions", Write(Header, "what is it?\tin_scope\tno-such-entry"));

        Assert.Equal(0, code);
        Assert.Contains("no-such-entry", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\tin_scope\tcauses", "a\tin_scoop\tcauses", "line 3: 'in_scoop' is no kind; there are in_scope, multi")]
    [InlineData("a\tin_scope\tcauses", "a", "line 3: has no kind")]
    [InlineData("a\tin_scope\t", "a\tin_scope\tcauses", "line 2: a message of the kind 'in_scope' needs a label")]
    [InlineData("a\tmulti\tcauses", "a\tin_scope\tcauses", "line 2: a message of the kind 'multi' needs 2 labels")]
    [InlineData("a\tfollowup\tnone", "a\tin_scope\tcauses", "line 2: a message of the kind 'followup' needs two turns; write 'first ||| second'")]
    public async Task A_faulty_line_is_named_with_its_cure(string first, string second, string expected)
    {
        var (code, output, error) = await Shell.RunAsync("evaluate", "--questions", Write(Header, first, second));

        Assert.Equal(1, code);
        Assert.Equal("", output);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_its_header_is_not_read()
    {
        var (code, _, error) = await Shell.RunAsync("evaluate", "--questions", Write("a\tin_scope\tcauses"));

        Assert.Equal(1, code);
        Assert.Contains("line 1: has to be the header", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_messages_fails()
    {
        var (code, _, error) = await Shell.RunAsync("evaluate", "--questions", Write(Header));

        Assert.Equal(1, code);
        Assert.Contains("has no message", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evaluate", "--questions", "/no/such/file")]
    [InlineData("evaluate", "--mistakes")]
    [InlineData("evaluate", "--train", "a", "--questions", "b")]
    public async Task Options_that_do_not_go_together_are_wrong_arguments(params string[] args)
    {
        var (code, output, error) = await Shell.RunAsync(args);

        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.NotEmpty(error);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(params string[] lines)
    {
        var path = Path.Combine(folder, "questions.tsv");
        File.WriteAllLines(path, lines);
        return path;
    }
}
