using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SmardBot.Cli.Tests.Evaluate;

public sealed class HeldOutTests : IDisposable
{
    private readonly SmallFaq faq = new();

    [Fact]
    public async Task The_FAQ_is_measured_and_reported_on_one_page_that_needs_nothing_else()
    {
        var folder = Path.Combine(faq.Path, "report");

        var (code, output, error) = await Shell.RunAsync("evaluate", "--faq", faq.Path, "--report", folder, "--format", "json");

        Assert.Equal(0, code);
        Assert.Contains("report.html", error, StringComparison.Ordinal);
        var result = JsonDocument.Parse(output).RootElement;
        var figures = result.GetProperty("figures");
        Assert.InRange(figures.GetProperty("accuracy").GetProperty("share").GetDouble(), 0.7, 1);
        Assert.Equal(20, figures.GetProperty("other_conditions_answered").GetProperty("of").GetInt32());
        Assert.True(figures.TryGetProperty("expected_calibration_error", out _));
        Assert.Equal(["causes", "inheritance", "prevalence"], result.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("entry").GetString()));
        var page = await File.ReadAllTextAsync(Path.Combine(folder, "report.html"));
        var body = XDocument.Parse(page[page.IndexOf("<html", StringComparison.Ordinal)..]).Descendants("body").Single();
        Assert.Equal(5, body.Descendants("svg").Count());
        Assert.Empty(body.Descendants("script"));
        Assert.DoesNotMatch(new Regex("src=|href=(?!\"#)|url\\(|@import", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)), page);
    }

    [Fact]
    public async Task The_gate_passes_what_is_as_good_as_before_and_names_the_entry_that_got_worse()
    {
        var (written, _, _) = await Shell.RunAsync("evaluate", "--faq", faq.Path, "--gate", "--write", "--format", "json");
        var (same, output, _) = await Shell.RunAsync("evaluate", "--faq", faq.Path, "--gate");
        var questions = faq.Read("en/questions/causes.txt").Split('\n');
        faq.Write("en/questions/causes.txt", string.Join('\n', questions.Where((_, i) => i % 3 != 0)));
        faq.Write("en/questions/prevalence.txt", faq.Read("en/questions/prevalence.txt") + "\n" + string.Join('\n', questions.Where((_, i) => i % 3 == 0)));
        var (worse, broken, _) = await Shell.RunAsync("evaluate", "--faq", faq.Path, "--gate", "--format", "json");

        Assert.Equal((0, 0, 1), (written, same, worse));
        Assert.Contains("The gate is passed", output, StringComparison.Ordinal);
        var gate = JsonDocument.Parse(broken).RootElement.GetProperty("gate");
        Assert.False(gate.GetProperty("passed").GetBoolean());
        var accuracy = Assert.Single(gate.GetProperty("setbacks").EnumerateArray(), setback => setback.GetProperty("figure").GetString() == "accuracy");
        Assert.Contains("prevalence", accuracy.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gate_without_a_baseline_says_how_to_write_one()
    {
        var (code, output, error) = await Shell.RunAsync("evaluate", "--faq", faq.Path, "--gate");

        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.Contains("evaluate --gate --write", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_baseline_is_named()
    {
        faq.Write("en/baseline.json", "{ not json");

        var (code, _, error) = await Shell.RunAsync("evaluate", "--faq", faq.Path, "--gate");

        Assert.Equal(1, code);
        Assert.Contains("baseline.json: is no baseline", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_FAQ_is_not_measured()
    {
        faq.Write("en/entries/causes.md", "no front matter");

        var (code, _, error) = await Shell.RunAsync("evaluate", "--faq", faq.Path);

        Assert.Equal(1, code);
        Assert.Contains("faq/en/entries/causes.md: has no front matter", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evaluate", "--write")]
    [InlineData("evaluate", "--gate", "--questions", "a")]
    [InlineData("evaluate", "--report", "a", "--train", "b", "--test", "c")]
    [InlineData("evaluate", "--learning-curve", "--gate")]
    [InlineData("evaluate", "--learning-curve", "--mistakes")]
    public async Task Options_that_do_not_go_together_are_wrong_arguments(params string[] args)
    {
        var (code, _, error) = await Shell.RunAsync(args);

        Assert.Equal(2, code);
        Assert.NotEmpty(error);
    }

    public void Dispose() => faq.Dispose();
}
