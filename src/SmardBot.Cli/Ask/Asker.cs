using Microsoft.Bot.Schema;
using SmardBot.Bot.Turns;
using SmardBot.Core.Answering;
using SmardBot.Core.Matching;
using SmardBot.Core.Safety;

namespace SmardBot.Cli.Ask;

/// <summary>Asks line after line, each in a conversation of its own.</summary>
internal sealed class Asker(TurnRunner turns)
{
    private const string Channel = "cli";

    private int conversations;

    /// <summary>Runs the turns of a line and reports the last.</summary>
    public async Task<AskedLine> AskAsync(string line, CancellationToken cancellation)
    {
        var (result, reply) = await RunAsync(line, cancellation);
        return new AskedLine(
            line,
            (result.Outcome ?? TurnOutcome.Error).Name(),
            result.Entries,
            Math.Round(result.Confidence, 4),
            result.Suggestions,
            result.Care.CareName(),
            result.Kind.Name(),
            reply);
    }

    /// <summary>Runs the turns of a line.</summary>
    /// <returns>What the last came to, and all that a user would see of it.</returns>
    public async Task<(Reply Result, string Reply)> RunAsync(string line, CancellationToken cancellation)
    {
        var conversation = $"line-{++conversations}";
        TurnOutput? last = null;
        foreach (var (i, text) in line.Split("|||").Index())
        {
            last = await turns.RunAsync(new TurnInput(Message(conversation, $"{i}", text)), cancellation);
        }

        return (last!.Reply, string.Join("\n\n", last.Collected.Replies.Where(reply => reply is { Type: ActivityTypes.Message, Text: not null }).Select(reply => reply.Text)));
    }

    private static Activity Message(string conversation, string id, string text) => new()
    {
        Type = ActivityTypes.Message,
        Id = id,
        ChannelId = Channel,
        Conversation = new ConversationAccount { Id = conversation },
        From = new ChannelAccount { Id = "user", Role = "user" },
        Recipient = new ChannelAccount { Id = "smardbot", Role = "bot" },
        Text = text,
    };
}
