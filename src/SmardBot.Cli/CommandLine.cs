using System.CommandLine;
using Microsoft.Extensions.Options;
using SmardBot.Cli.Ask;
using SmardBot.Cli.Evaluate;
using SmardBot.Cli.Faq;
using SmardBot.Cli.Questions;
using SmardBot.Cli.Store;
using SmardBot.Cli.Teams;
using SmardBot.Core.Conversations;
using SmardBot.Storage;

namespace SmardBot.Cli;

/// <summary>The commands. Exit codes: 0 done, 1 the check failed, 2 wrong arguments.</summary>
internal static class CommandLine
{
    private const int WrongArguments = 2;

    /// <summary>All commands.</summary>
    public static RootCommand Create(TextWriter output, TextWriter error) => new("SmardBot: ask the FAQ, check it, measure the matching, look after the store, package the Teams app.")
    {
        AskCommand.Create(output, error),
        FaqCommand.Create(output, error),
        StoreCommand.Create(output, error),
        QuestionsCommand.Create(output, error),
        EvaluateCommand.Create(output, error),
        TeamsCommand.Create(output, error),
    };

    /// <summary>Runs a command line; what is asked for goes to output, everything else to error.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var parsed = Create(output, error).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var fault in parsed.Errors)
            {
                await error.WriteLineAsync(fault.Message);
            }

            return WrongArguments;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (OptionsValidationException invalid)
        {
            await WriteAsync(error, invalid.Failures);
        }
        catch (AggregateException many) when (many.InnerExceptions.All(inner => inner is OptionsValidationException))
        {
            await WriteAsync(error, many.InnerExceptions.Cast<OptionsValidationException>().SelectMany(invalid => invalid.Failures));
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException or StoreUnavailableException or StoreSchemaException)
        {
            // The reader of JSON files says which file, and what is wrong in it only inside.
            await WriteAsync(error, [exception is InvalidDataException { InnerException: { } inner } ? $"{exception.Message} {inner.Message}" : exception.Message]);
        }

        return 1;
    }

    private static async Task WriteAsync(TextWriter error, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            await error.WriteLineAsync(line);
        }
    }
}
