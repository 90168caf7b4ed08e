using SmardBot.Core.Faq;
using Spectre.Console;

namespace SmardBot.Cli.Evaluate.Messages;

/// <summary><c>evaluate --questions FILE</c>.</summary>
internal static class MessageCommand
{
    /// <summary>Asks, scores and prints; 1 when the FAQ cannot be loaded.</summary>
    public static async Task<int> RunAsync(FileInfo file, string? faq, bool withMistakes, Printer printer, TextWriter error, CancellationToken cancellation)
    {
        var messages = MessageFile.Read(file);
        var report = await WorkProgress.RunAsync(error, async progress =>
        {
            var loading = progress.Stage("loading the FAQ");
            var (bot, found) = await Bot.LoadAsync(faq, cancellation);
            if (bot is null)
            {
                throw new InvalidDataException(string.Join(Environment.NewLine, found.Errors.Select(problem => problem.Message)));
            }

            loading.Report(1);
            await using (bot)
            {
                await ServiceFaq.TellAsync(ServiceFaq.Of(faq), bot.Catalog, error);
                await WarnAsync(messages, bot.Catalog, error);
                return await MessageEvaluation.RunAsync(bot, messages, progress.Stage("asking"), cancellation);
            }
        });
        printer.Print(MessageReportJson.Of(report, withMistakes), console =>
        {
            console.WriteLine($"{messages.Length} messages of {file.FullName}; the limits are those for questions of people who never saw the FAQ.");
            MessageReportTable.Write(report, withMistakes, console);
        });
        return 0;
    }

    private static async Task WarnAsync(LabelledMessage[] messages, FaqCatalog catalog, TextWriter error)
    {
        LabelledMessage[] unanswerable = [.. messages.Where(message =>
            message.Kind is MessageKind.InScope or MessageKind.Multi && message.Labels.All(label => catalog.Find(label) is null))];
        if (unanswerable.Length > 0)
        {
            var labels = unanswerable.SelectMany(message => message.Labels).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
            await error.WriteLineAsync($"{unanswerable.Length} messages cannot be right, since this FAQ has none of their entries: {string.Join(", ", labels)}");
        }
    }
}
