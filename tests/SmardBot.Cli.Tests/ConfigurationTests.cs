using System.Diagnostics;
using SmardBot.Testing;

namespace SmardBot.Cli.Tests;

/// <summary>Commands work on what the service runs on, and say where that is. Each runs in a process with an environment of its own.</summary>
public sealed class ConfigurationTests : IDisposable
{
    private readonly SmallFaq live = new();
    private readonly TemporaryFolder data = new();

    [Fact]
    public async Task Withdraw_changes_the_folder_of_the_service_and_names_the_file()
    {
        var shipped = await File.ReadAllTextAsync(Checkout.Path("faq", "en", "entries", "causes.md"));

        var (code, output, _) = await RunAsync(("Faq__Path", live.Path), "faq", "withdraw", "causes", "--why", "one sentence is wrong");

        Assert.Equal(0, code);
        Assert.StartsWith(live.FileOf("en/entries/causes.md") + ": withdrawn", output, StringComparison.Ordinal);
        Assert.Contains("status: withdrawn", live.Read("en/entries/causes.md"), StringComparison.Ordinal);
        Assert.Equal(shipped, await File.ReadAllTextAsync(Checkout.Path("faq", "en", "entries", "causes.md")));
    }

    [Fact]
    public async Task A_folder_that_was_typed_goes_before_the_configured_one_and_starts_where_it_was_typed()
    {
        var typed = Path.GetRelativePath(Path.GetTempPath(), live.Path);

        var (_, output, _) = await RunAsync(("Faq__Path", "/no/such/folder"), "faq", "review", "causes", "--by", "A. Name, nurse", "--due", "2099-12-01", "--faq", typed);

        Assert.StartsWith(live.FileOf("en/entries/causes.md") + ": reviewed", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_and_the_questions_are_those_of_the_folder_of_the_service()
    {
        var (_, checked_, _) = await RunAsync(("Faq__Path", live.Path), "faq", "check", "--quick");
        var (code, _, missing) = await RunAsync(("Faq__Path", "/no/such/folder"), "ask", "what causes SMARD1?");

        Assert.Contains(live.Path + ": 0 errors", checked_, StringComparison.Ordinal);
        Assert.Equal(1, code);
        Assert.Contains("The FAQ folder '/no/such/folder' does not exist; set Faq:Path", missing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_says_which_folder_it_has_measured()
    {
        var questions = Path.Combine(data.Path, "questions.tsv");
        await File.WriteAllTextAsync(questions, "text\tkind\tlabels\nwhat causes smard1\tin_scope\tcauses\n");

        var (_, _, error) = await RunAsync(("Faq__Path", live.Path), "evaluate", "--questions", questions);

        Assert.Contains($"The FAQ is {live.Path}: 3 entries", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Turns__MaxMessageLength", "5", "Turns:MaxMessageLength is '5'; allowed is 100 to ", "ask", "what causes SMARD1?")]
    [InlineData("Faq__CheckSeconds", "often", "Faq:CheckSeconds is 'often'; allowed is a whole number", "ask", "what causes SMARD1?")]
    [InlineData("Storage__Provider", "Oracle", "Storage:Provider is 'Oracle'; allowed is one of Sqlite, PostgreSql, Memory", "store", "check")]
    public async Task A_wrong_value_is_one_line_here_too(string key, string value, string expected, params string[] args)
    {
        var (code, output, error) = await RunAsync((key, value), args);

        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith(expected, Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        live.Dispose();
        data.Dispose();
    }

    private async Task<(int Code, string Output, string Error)> RunAsync((string Key, string Value) setting, params string[] args)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SmardBot.Cli.dll"), .. args])
            {
                WorkingDirectory = Path.GetTempPath(),
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            },
        };
        process.StartInfo.Environment["Faq__CachePath"] = data.Path;
        process.StartInfo.Environment[setting.Key] = setting.Value;
        process.Start();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
