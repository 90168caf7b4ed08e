using System.CommandLine;
using SmardBot.Core.Faq.Curating;

namespace SmardBot.Cli.Faq;

/// <summary><c>faq review ENTRY --by "name, profession" --due DATE</c>: signs an entry as it stands.</summary>
internal static class ReviewCommand
{
    /// <summary>The command.</summary>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var entry = new Argument<string>("entry") { Description = "The id of the entry." };
        var by = new Option<string>("--by") { Description = "Who has reviewed it: \"name, profession\".", Required = true };
        var due = new Option<string>("--due") { Description = "The day by which it is to be reviewed again, such as 2027-12-01.", Required = true };
        var faq = ServiceFaq.Option();
        var command = new Command("review", "Signs an entry as it stands; a changed text is a draft again.") { entry, by, due, faq };
        command.Validators.Add(result =>
        {
            var name = result.GetValue(by) ?? "";
            if (name.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length < 2 || !Signing.IsOneLine(name))
            {
                result.AddError($"--by is '{name}'; write name and profession with a comma between them, such as \"A. Name, paediatric neurologist\".");
            }

            if (Day(result.GetValue(due)) is not { } day || day <= Today())
            {
                result.AddError($"--due is '{result.GetValue(due)}'; write a day that is still to come, such as {Today().AddYears(1):yyyy-MM-dd}.");
            }
        });
        command.SetAction(parsed => Signing.Run(error, () =>
        {
            var folder = ServiceFaq.Of(parsed.GetValue(faq));
            var signed = new EntrySigner(TimeProvider.System).Review(folder, parsed.GetValue(entry)!, parsed.GetValue(by)!.Trim(), Day(parsed.GetValue(due))!.Value);
            output.WriteLine($"{ServiceFaq.FileOf(folder, signed.File)}: reviewed by {signed.Review.By} on {signed.Review.On:yyyy-MM-dd}, due {signed.Review.Due:yyyy-MM-dd}, of the text {signed.Review.Of}. A changed text is a draft again.");
        }));
        return command;
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day : null;

    private static DateOnly Today() => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
}
