using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using SmardBot.Core.Conversations;
using SmardBot.Core.Staff;
using SmardBot.Storage;

namespace SmardBot.Cli.Store;

/// <summary><c>store migrate</c>, <c>store check</c> and <c>store delete</c>: the operator's work on the store.</summary>
internal static class StoreCommand
{
    /// <summary>The command and its subcommands.</summary>
    public static Command Create(TextWriter output, TextWriter error) =>
        new("store", "Works on the store of conversations.") { Migrate(output, error), Check(output, error), ExportCommand.Create(output, error), Delete(output, error) };

    private static Command Migrate(TextWriter output, TextWriter error)
    {
        var store = new OperatorStore();
        var command = store.AddTo(new Command("migrate", "Brings the schema up to date, as a start of the service does."));
        command.SetAction((parsed, cancellation) => store.RunAsync(parsed, error, async services =>
        {
            var administration = services.GetRequiredService<StoreAdministration>();
            var (from, to) = await administration.MigrateAsync(cancellation);
            var report = await administration.CheckAsync(cancellation);
            await output.WriteLineAsync(from == to
                ? $"{report.Provider} {report.Place}: schema version {to}, nothing to do"
                : $"{report.Provider} {report.Place}: schema brought from version {from} to {to}");
            return 0;
        }));
        return command;
    }

    private static Command Check(TextWriter output, TextWriter error)
    {
        var store = new OperatorStore();
        var command = store.AddTo(new Command("check", "Looks at the store and changes nothing."));
        command.SetAction((parsed, cancellation) => store.RunAsync(parsed, error, async services =>
        {
            var report = await services.GetRequiredService<StoreAdministration>().CheckAsync(cancellation);
            await output.WriteLineAsync($"{report.Provider} {report.Place}: schema version {report.Version}, {report.Conversations} conversations, {report.Activities} activities, {report.OwedTurns} answers owed, {report.Questions} questions to review");
            if (report.Fault is null)
            {
                return 0;
            }

            await error.WriteLineAsync(report.Fault);
            return 1;
        }));
        return command;
    }

    private static Command Delete(TextWriter output, TextWriter error)
    {
        var store = new OperatorStore();
        var id = new Argument<string>("conversation") { Description = "The conversation's id." };
        var command = store.AddTo(new Command("delete", "Deletes one conversation with all that belongs to it.") { id });
        command.SetAction((parsed, cancellation) => store.RunAsync(parsed, error, async services =>
        {
            var conversation = parsed.GetValue(id)!;
            if (await services.GetRequiredService<IConversationStore>().DeleteAsync(conversation, cancellation))
            {
                await services.GetRequiredService<IAuditStore>().AddAsync(
                    new AuditLine(TimeProvider.System.GetUtcNow(), "operator", "an operator", "command line", "store.deleted", conversation), cancellation);
                await output.WriteLineAsync($"The conversation {conversation} is deleted.");
                return 0;
            }

            await error.WriteLineAsync($"There is no conversation '{conversation}'. It may have been deleted already, or was kept in another store.");
            return 1;
        }));
        return command;
    }
}
