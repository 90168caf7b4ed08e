using SmardBot.Cli.Ask;
using SmardBot.Cli.Measuring.Messages;
using SmardBot.Core.Faq;

namespace SmardBot.Cli.Evaluate.Messages;

/// <summary>Asks the real bot every message of a file and scores what it does.</summary>
internal static class MessageEvaluation
{
    /// <summary>Asks them all, each in a conversation of its own.</summary>
    public static async Task<MessageReport> RunAsync(Bot bot, IReadOnlyList<LabelledMessage> messages, IProgress<double> progress, CancellationToken cancellation)
    {
        var asker = new Asker(bot.Turns);
        var scored = new List<ScoredMessage>(messages.Count);
        foreach (var message in messages)
        {
            var (result, _) = await asker.RunAsync(message.Text, cancellation);
            scored.Add(MessageScorer.Score(message, result));
            progress.Report(scored.Count / (double)messages.Count);
        }

        return new MessageReport(scored);
    }
}
