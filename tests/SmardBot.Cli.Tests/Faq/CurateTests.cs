using System.Text.Json;
using System.Text.RegularExpressions;

namespace SmardBot.Cli.Tests.Faq;

public sealed partial class CurateTests : IDisposable
{
    private readonly SmallFaq faq = new();

    [Fact]
    public async Task Review_signs_an_entry_and_the_check_no_longer_calls_it_a_draft()
    {
        var (code, output, error) = await Shell.RunAsync("faq", "review", "causes", "--by", "A. Name, neurologist", "--due", "2099-12-01", "--faq", faq.Path);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains($"{Path.Combine(faq.Path, "en", "entries", "causes.md")}: reviewed by A. Name, neurologist", output, StringComparison.Ordinal);
        Assert.Matches(Signed(), faq.Read("en/entries/causes.md"));
        Assert.Equal(["inheritance", "prevalence"], (await NotesAsync("draft")).Order());
    }

    [Fact]
    public async Task Withdraw_takes_an_entry_out_and_the_bot_no_longer_shows_it()
    {
        var (code, output, _) = await Shell.RunAsync("faq", "withdraw", "causes", "--why", "one sentence is wrong", "--faq", faq.Path);
        var (_, reply, _) = await Shell.RunAsync("ask", "what causes SMARD1?", "--faq", faq.Path);

        Assert.Equal(0, code);
        Assert.Contains("withdrawn (one sentence is wrong)", output, StringComparison.Ordinal);
        Assert.Equal(["causes"], await NotesAsync("withdrawn"));
        Assert.DoesNotContain("SMARD1 is caused by changes", reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("faq", "review", "causes", "--by", "A. Name", "--due", "2099-12-01")]
    [InlineData("faq", "review", "causes", "--by", "A. Name, nurse", "--due", "1.12.2099")]
    [InlineData("faq", "review", "causes", "--by", "A. Name, nurse", "--due", "2020-01-01")]
    [InlineData("faq", "review", "causes", "--by", "A. Name, nurse")]
    [InlineData("faq", "withdraw", "causes")]
    [InlineData("faq", "withdraw", "causes", "--why", " ")]
    [InlineData("faq", "withdraw", "causes", "--why", "one\nreview: {status: draft}")]
    public async Task Wrong_arguments_change_nothing_and_exit_with_2(params string[] args)
    {
        var before = faq.Read("en/entries/causes.md");

        var (code, output, error) = await Shell.RunAsync([.. args, "--faq", faq.Path]);

        Assert.Equal((2, ""), (code, output));
        Assert.NotEmpty(error);
        Assert.Equal(before, faq.Read("en/entries/causes.md"));
    }

    [Fact]
    public async Task An_entry_that_is_not_there_is_an_error_with_a_cure()
    {
        var (code, _, error) = await Shell.RunAsync("faq", "withdraw", "cause", "--why", "wrong", "--faq", faq.Path);

        Assert.Equal(1, code);
        Assert.Contains("'causes' was probably meant", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_that_compete_are_told_for_information_with_their_questions()
    {
        var questions = faq.Read("en/questions/prevalence.txt").Split('\n');
        faq.Write("en/questions/prevalence.txt", string.Join('\n', questions.Where((_, i) => i % 4 != 0)));
        faq.Write("en/questions/causes.txt", faq.Read("en/questions/causes.txt") + "\n" + string.Join('\n', questions.Where((_, i) => i % 4 == 0)));

        var (_, output, _) = await Shell.RunAsync("faq", "check", "--format", "json", "--faq", faq.Path);
        var (_, quick, _) = await Shell.RunAsync("faq", "check", "--quick", "--format", "json", "--faq", faq.Path);

        var note = Assert.Single(Problems(output), problem => problem.GetProperty("rule").GetString() == "taken-questions" && problem.GetProperty("entry").GetString() == "causes");
        Assert.Equal("info", note.GetProperty("severity").GetString());
        Assert.Contains("to prevalence", note.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Problems(quick), problem => problem.GetProperty("rule").GetString() == "taken-questions");
    }

    [Fact]
    public async Task The_table_has_a_row_for_each_fault_and_one_line_for_notes_of_a_kind()
    {
        faq.Write("en/entries/causes.md", faq.Read("en/entries/causes.md") + "\nGive 5 mg.\n");
        foreach (var i in Enumerable.Range(1, 9))
        {
            faq.Write($"en/questions/later-{i}.txt", $"a question for later number {i}\n");
        }

        var (code, output, _) = await Shell.RunAsync("faq", "check", "--quick", "--faq", faq.Path);

        Assert.Equal(1, code);
        Assert.Contains("forbidden-dose", output, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(output, "unanswered-topic", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)));
        Assert.Contains("9 of them", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_says_what_a_copy_changes()
    {
        using var copy = new SmallFaq();
        copy.Write("en/entries/causes.md", copy.Read("en/entries/causes.md") + "\nOne more sentence.\n");
        copy.Write("en/questions/causes.txt", copy.Read("en/questions/causes.txt") + "\nhow come somebody gets this at all\n");

        var (code, output, error) = await Shell.RunAsync("faq", "preview", "--faq", copy.Path);

        Assert.Equal(0, code);
        Assert.StartsWith($"{copy.Path} against {SmardBot.Testing.Checkout.Path("faq")}:", output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^  causes: another text for professionals, 1 questions more, \d+ fewer", output);
        Assert.Contains("  tracheostomy: taken out", output, StringComparison.Ordinal);
        Assert.Contains($"Faq__Path='{copy.Path}'", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_shows_an_entry_as_a_family_would_see_it()
    {
        faq.Write("en/entries/causes.md", faq.Read("en/entries/causes.md").Replace("review: {status: draft}", "sensitive: true\nreview: {status: draft}", StringComparison.Ordinal).Replace("sensitive: false\n", "", StringComparison.Ordinal));

        var (code, output, _) = await Shell.RunAsync("faq", "preview", "causes", "--faq", faq.Path);
        var (unknown, _, error) = await Shell.RunAsync("faq", "preview", "cuses", "--faq", faq.Path);

        Assert.Equal((0, 1), (code, unknown));
        Assert.StartsWith("> What causes SMARD1?", output, StringComparison.Ordinal);
        Assert.Contains("> yes", output, StringComparison.Ordinal);
        Assert.Contains("not yet reviewed by a clinician", output, StringComparison.Ordinal);
        Assert.Contains("Medical disclaimer", output, StringComparison.Ordinal);
        Assert.Contains("it has causes, inheritance, prevalence", error, StringComparison.Ordinal);
    }

    public void Dispose() => faq.Dispose();

    private async Task<IEnumerable<string?>> NotesAsync(string rule)
    {
        var (_, output, _) = await Shell.RunAsync("faq", "check", "--quick", "--format", "json", "--faq", faq.Path);
        return Problems(output).Where(problem => problem.GetProperty("rule").GetString() == rule).Select(problem => problem.GetProperty("entry").GetString());
    }

    private static JsonElement[] Problems(string output) => [.. JsonDocument.Parse(output).RootElement.EnumerateArray()];

    [GeneratedRegex("review: \\{status: reviewed, by: 'A\\. Name, neurologist', on: \\d{4}-\\d\\d-\\d\\d, due: 2099-12-01, of: '[0-9a-f]{16}'\\}", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Signed();
}
