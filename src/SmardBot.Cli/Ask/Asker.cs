using SmardBot.Core.Activities;
using SmardBot.Core.Answering;
using SmardBot.Core.Matching;
using SmardBot.Core.Safety;
using SmardBot.Core.Turns;

namespace SmardBot.Cli.Ask;

/// <summary>Asks line after line, each in a conversation of its own.</summary>
internal sealed class Asker(TurnPipeline pipeline)
{
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
        var result = Reply.Nothing;
        var replies = new Collected();
        foreach (var (i, text) in line.Split("|||").Index())
        {
            replies = new Collected();
            var message = new Activity
            {
                Type = ActivityTypes.Message,
                Id = $"{i}",
                ChannelId = Channels.CommandLine,
                Conversation = new ConversationAccount { Id = conversation },
                From = new ChannelAccount { Id = "user", Role = "user" },
                Recipient = new ChannelAccount { Id = "smardbot", Role = "bot" },
                Text = text,
            };
            result = await pipeline.RunAsync(message, replies, cancellation);
        }

        return (result, replies.Text);
    }

    private sealed class Collected : IReplyChannel
    {
        private readonly List<string> texts = [];

        public string Text => string.Join("\n\n", texts);

        public Task SendAsync(Activity reply, CancellationToken cancellation)
        {
            if (reply.Is(ActivityTypes.Message) && reply.Text is not null)
            {
                texts.Add(reply.Text);
            }

            return Task.CompletedTask;
        }
    }
}
