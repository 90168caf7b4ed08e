using System.CommandLine;

namespace SmardBot.Cli.Faq;

/// <summary><c>faq check | review | withdraw | preview | pull | explain</c>: what curators do with the FAQ files.</summary>
internal static class FaqCommand
{
    /// <summary>The command and its subcommands.</summary>
    public static Command Create(TextWriter output, TextWriter error) => new("faq", "Works on the FAQ files.")
    {
        CheckCommand.Create(output),
        ReviewCommand.Create(output, error),
        WithdrawCommand.Create(output, error),
        PreviewCommand.Create(output, error),
        PullCommand.Create(output, error),
        ExplainCommand.Create(output, error),
    };
}
