using System.CommandLine;
using SmardBot.Core.Faq.Curating;

namespace SmardBot.Cli.Faq;

/// <summary><c>faq withdraw ENTRY --why "…"</c>: takes an entry out at once.</summary>
internal static class WithdrawCommand
{
    /// <summary>The command.</summary>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var entry = new Argument<string>("entry") { Description = "The id of the entry." };
        var why = new Option<string>("--why") { Description = "The reason, in one sentence.", Required = true };
        var faq = ServiceFaq.Option();
        var command = new Command("withdraw", "Takes an entry out: it is no longer shown, on any channel.") { entry, why, faq };
        command.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValue(why)) || !Signing.IsOneLine(result.GetValue(why)!))
            {
                result.AddError("--why is empty or has several lines; say in one sentence why the entry is taken out.");
            }
        });
        command.SetAction(parsed => Signing.Run(error, () =>
        {
            var folder = ServiceFaq.Of(parsed.GetValue(faq));
            var withdrawn = new EntrySigner(TimeProvider.System).Withdraw(folder, parsed.GetValue(entry)!, parsed.GetValue(why)!.Trim());
            output.WriteLine($"{ServiceFaq.FileOf(folder, withdrawn.File)}: withdrawn ({withdrawn.Review.Why}). A service that runs on this folder no longer shows it as soon as it has read the file and trained.");
        }));
        return command;
    }
}
