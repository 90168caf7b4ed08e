namespace SmardBot.Cli.Tests;

/// <summary>Runs a command line as a shell would.</summary>
internal static class Shell
{
    /// <summary>The exit code and what was printed.</summary>
    public static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(args, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
