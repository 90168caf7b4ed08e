using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using SmardBot.Cli.Store;
using SmardBot.Core.Faq.Overlay;
using SmardBot.Core.Reviews.Proposals;

namespace SmardBot.Cli.Faq;

/// <summary><c>faq pull</c>: writes what staff have accepted into the files.</summary>
internal static class PullCommand
{
    /// <summary>The command.</summary>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var store = new OperatorStore();
        var faq = ServiceFaq.Option();
        var to = new Option<string?>("--to") { Description = "Write the whole FAQ with the changes into this folder, and leave the files alone: to check and measure both together." };
        var command = store.AddTo(new Command("pull", "Writes what staff have accepted into the FAQ's files, for git. A running service strikes what the files hold after a day.") { faq, to });
        command.SetAction((parsed, cancellation) => store.RunAsync(parsed, error, async services =>
        {
            var accepted = await services.GetRequiredService<IProposalStore>().ReadAcceptedAsync(cancellation);
            var folder = ServiceFaq.Of(parsed.GetValue(faq));
            try
            {
                var pulled = FaqPull.Run(folder, [.. accepted.Select(proposal => proposal.Change)], parsed.GetValue(to) ?? folder, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
                return await SayAsync(pulled, accepted, output, error);
            }
            catch (InvalidDataException broken)
            {
                await error.WriteLineAsync(broken.Message);
                return 1;
            }
        }));
        return command;
    }

    private static async Task<int> SayAsync(PulledChanges pulled, IReadOnlyList<Proposal> accepted, TextWriter output, TextWriter error)
    {
        foreach (var file in pulled.Files)
        {
            await output.WriteLineAsync(file);
        }

        await output.WriteLineAsync($"{accepted.Count} accepted changes: {accepted.Count - pulled.Held.Count - pulled.Left.Count} brought in, {pulled.Held.Count} held already, {pulled.Left.Count} left out");
        foreach (var (id, why) in pulled.Left)
        {
            var change = accepted.First(proposal => proposal.Id == id).Change;
            await error.WriteLineAsync($"{change.Kind} {change.Entry} ({id}): {why}");
        }

        return pulled.Left.Count == 0 ? 0 : 1;
    }
}
