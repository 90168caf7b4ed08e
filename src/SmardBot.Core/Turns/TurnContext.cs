using System.Text.Json.Nodes;
using SmardBot.Core.Activities;
using SmardBot.Core.Answering;
using SmardBot.Core.Faq;
using SmardBot.Core.Matching;
using SmardBot.Core.Safety;

namespace SmardBot.Core.Turns;

/// <summary>One turn on its way through the pipeline: what came in, what is known of it so far, and the way out.</summary>
/// <param name="incoming">What arrived.</param>
/// <param name="replies">Where replies go; a middleware may wrap it.</param>
/// <param name="cancellation">Stops the turn.</param>
public sealed class TurnContext(Activity incoming, IReplyChannel replies, CancellationToken cancellation)
{
    /// <summary>What arrived.</summary>
    public Activity Incoming { get; } = incoming;

    /// <summary>Where replies go.</summary>
    public IReplyChannel Replies { get; set; } = replies;

    /// <summary>Stops the turn.</summary>
    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Where the turn's states are collected; null where the channel keeps nothing.</summary>
    public StoredTurn? Stored { get; init; }

    /// <summary>Whether the message is not to be answered, since too many came.</summary>
    public bool IsOneTooMany { get; init; }

    /// <summary>What is asked.</summary>
    internal Question Question { get; set; } = new();

    /// <summary>What this user's turns remember; empty until it has been read.</summary>
    internal ConversationState State { get; set; } = ConversationState.Empty;

    /// <summary>What the turn came to.</summary>
    public Reply Result { get; set; } = Reply.Nothing;

    /// <summary>Whether a reply has gone out.</summary>
    public bool HasReplied { get; private set; }

    /// <summary>Whether support staff ask, who may have a caller on the line.</summary>
    public bool IsStaff => Incoming.ChannelId == Channels.Teams;

    /// <summary>Sends an activity to whom the incoming one came from.</summary>
    /// <param name="reply">What to send.</param>
    /// <param name="cancellation">Null for that of the turn.</param>
    public async Task SendAsync(Activity reply, CancellationToken? cancellation = null)
    {
        reply.ChannelId ??= Incoming.ChannelId;
        reply.ServiceUrl ??= Incoming.ServiceUrl;
        reply.Conversation ??= Incoming.Conversation;
        reply.From ??= Incoming.Recipient;
        reply.Recipient ??= Incoming.From;
        reply.ReplyToId ??= Incoming.Id;
        if (Result.Outcome is { } outcome && Incoming.ChannelId == Channels.DirectLine && reply.Is(ActivityTypes.Message))
        {
            // The chat page tells open questions from answered ones by it when a conversation is saved.
            var said = new JsonObject { ["outcome"] = outcome.Name() };
            (reply.ChannelData ??= new JsonObject())["smardbot"] = said;
            if (Result.Care >= SafetyLevel.Crisis)
            {
                said["care"] = Result.Care.CareName();
                said["kind"] = Result.Kind.Name();
            }
        }

        await Replies.SendAsync(reply, cancellation ?? Cancellation);
        HasReplied = true;
    }
}
