using SmardBot.Core.Activities;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Ports;

namespace SmardBot.Core.Turns;

/// <summary>One turn on its way through the pipeline.</summary>
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

    /// <summary>Why the message is not to be answered, when its channel says so.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>The FAQ in force during the whole turn, or null while none is loaded.</summary>
    public KnowledgeSnapshot? Knowledge { get; set; }

    /// <summary>The texts around the answers.</summary>
    public ReplyTexts Texts => Knowledge is null ? ReplyTexts.Embedded : new ReplyTexts(Knowledge.Catalog.Language.Replies);

    /// <summary>What this user's turns remember; empty until the state has been read.</summary>
    public UserState State { get; set; } = new();

    /// <summary>The message's text, trimmed; empty when there is none.</summary>
    public string Text => Incoming.Text?.Trim() ?? "";

    /// <summary>What the turn came to.</summary>
    public TurnResult Result { get; set; } = TurnResult.None;

    /// <summary>Sends an activity to whom the incoming one came from.</summary>
    public Task SendAsync(Activity reply)
    {
        Address(reply);
        return Replies.SendAsync(reply, Cancellation);
    }

    private void Address(Activity reply)
    {
        reply.ChannelId ??= Incoming.ChannelId;
        reply.ServiceUrl ??= Incoming.ServiceUrl;
        reply.Conversation ??= Incoming.Conversation;
        reply.From ??= Incoming.Recipient;
        reply.Recipient ??= Incoming.From;
        reply.ReplyToId ??= Incoming.Id;
    }
}
