using System.CommandLine;
using SmardBot.Microsoft.Cli.Evaluate;

namespace SmardBot.Microsoft.Cli;

/// <summary>The commands that depend on the engine; everything else is in <c>SmardBot.Cli</c>. Exit codes: 0 done, 1 failed, 2 wrong arguments.</summary>
internal static class CommandLine
{
    private const int WrongArguments = 2;

    /// <summary>Runs a command line; what is asked for goes to output, everything else to error.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("SmardBot, Microsoft edition: measure the engine on ML.NET beside the default one.") { CompareCommand.Create(output, error) };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0)
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        }

        foreach (var fault in parsed.Errors)
        {
            await error.WriteLineAsync(fault.Message);
        }

        return WrongArguments;
    }
}
