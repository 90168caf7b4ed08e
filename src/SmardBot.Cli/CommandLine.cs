using System.CommandLine;
using SmardBot.Cli.Ask;
using SmardBot.Cli.Evaluate;
using SmardBot.Cli.Faq;
using SmardBot.Cli.Questions;
using SmardBot.Cli.Store;
using SmardBot.Cli.Teams;

namespace SmardBot.Cli;

/// <summary>The commands. Exit codes: 0 done, 1 the check failed, 2 wrong arguments.</summary>
internal static class CommandLine
{
    private const int WrongArguments = 2;

    /// <summary>Runs a command line; what is asked for goes to output, everything else to error.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("SmardBot: ask the FAQ, check it, measure the matching, look after the store, package the Teams app.")
        {
            AskCommand.Create(output, error),
            FaqCommand.Create(output, error),
            StoreCommand.Create(output, error),
            QuestionsCommand.Create(output, error),
            EvaluateCommand.Create(output, error),
            TeamsCommand.Create(output, error),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var fault in parsed.Errors)
            {
                await error.WriteLineAsync(fault.Message);
            }

            return WrongArguments;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
    }
}
