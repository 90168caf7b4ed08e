using System.CommandLine;
using SmardBot.Cli.Ask;
using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;

namespace SmardBot.Cli.Faq;

/// <summary><c>faq preview [ENTRY] --faq FOLDER</c>: what a changed copy of the FAQ would show, before families see it.</summary>
internal static class PreviewCommand
{
    /// <summary>The command.</summary>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var entry = new Argument<string?>("entry") { Description = "The id of an entry: prints what the bot shows. Without: what differs from the FAQ of the service.", Arity = ArgumentArity.ZeroOrOne };
        var faq = ServiceFaq.Option();
        var command = new Command("preview", "Shows a changed copy of the FAQ before families see it.") { entry, faq };
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = ServiceFaq.Of(parsed.GetValue(faq));
            var found = new FaqLoader(TimeProvider.System).Load(folder);
            if (found.Catalog is null)
            {
                foreach (var problem in found.Errors)
                {
                    await error.WriteLineAsync(problem.Message);
                }

                return 1;
            }

            var code = parsed.GetValue(entry) is { } id
                ? await ShowAsync(folder, found.Catalog, id, output, error, cancellation)
                : await CompareAsync(folder, found.Catalog, output, error);
            await error.WriteLineAsync($"To see it in a browser: Faq__Path='{folder}' Storage__Provider=Memory ASPNETCORE_URLS=http://localhost:3979 dotnet run --project src/SmardBot.Host");
            return code;
        });
        return command;
    }

    /// <summary>Asks the question as the FAQ words it, as a family would; says yes where the bot asks first.</summary>
    private static async Task<int> ShowAsync(string folder, FaqCatalog catalog, string id, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        if (catalog.Find(id) is not { } entry)
        {
            await error.WriteLineAsync($"There is no entry '{id}' in {folder}; it has {string.Join(", ", catalog.Entries.Select(known => known.Id))}.");
            return 1;
        }

        var (bot, _) = await Bot.LoadAsync(folder, cancellation);
        await using (bot!)
        {
            var asker = new Asker(bot!.Turns);
            await output.WriteLineAsync($"> {entry.Title}{Environment.NewLine}");
            await output.WriteLineAsync((await asker.AskAsync(entry.Title, cancellation)).Reply);
            if (entry.Sensitive)
            {
                await output.WriteLineAsync($"{Environment.NewLine}> yes{Environment.NewLine}");
                await output.WriteLineAsync((await asker.AskAsync($"{entry.Title} ||| yes", cancellation)).Reply);
            }
        }

        if (entry.ForProfessionals is not null)
        {
            await output.WriteLineAsync($"{Environment.NewLine}Behind \"more detail\", and shown to staff at once:{Environment.NewLine}{Environment.NewLine}{entry.ForProfessionals}");
        }

        return 0;
    }

    private static async Task<int> CompareAsync(string folder, FaqCatalog catalog, TextWriter output, TextWriter error)
    {
        var live = ServiceFaq.Of(null);
        if (live == folder)
        {
            await error.WriteLineAsync($"{folder} is the FAQ of the service itself; name the changed copy with --faq, or an entry.");
            return 1;
        }

        var before = new FaqLoader(TimeProvider.System).Load(live).Catalog;
        string[] lines = [.. FaqDifferences.Between(before, catalog)];
        await output.WriteLineAsync(lines.Length == 0 ? $"{folder} says what {live} says." : $"{folder} against {live}:");
        foreach (var line in lines)
        {
            await output.WriteLineAsync($"  {line}");
        }

        return 0;
    }
}
