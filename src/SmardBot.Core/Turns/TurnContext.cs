using System.Text.Json.Nodes;
using SmardBot.Core.Activities;
using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Matching;
using SmardBot.Core.Safety;
using SmardBot.Core.Turns.Buttons;
using SmardBot.Core.Turns.Remembering;
using SmardBot.Core.Turns.Replying;
using SmardBot.Core.Turns.Reviewing;

namespace SmardBot.Core.Turns;

/// <summary>One turn on its way through the pipeline: what came in, what is known of it so far, and the way out.</summary>
/// <param name="incoming">What arrived.</param>
/// <param name="replies">Where replies go; a middleware may wrap it.</param>
/// <param name="cancellation">Stops the turn.</param>
public sealed class TurnContext(Activity incoming, IReplyChannel replies, CancellationToken cancellation)
{
    /// <summary>What stands between the contacts and the answer, as between two answers.</summary>
    private const string Between = "\n\n---\n\n";

    /// <summary>What arrived.</summary>
    public Activity Incoming { get; } = incoming;

    /// <summary>Where replies go.</summary>
    public IReplyChannel Replies { get; set; } = replies;

    /// <summary>Stops the turn.</summary>
    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Where the turn's states are collected; null where the channel keeps nothing.</summary>
    public StoredTurn? Stored { get; init; }

    /// <summary>Why the message is not to be answered, when its channel says so.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>The FAQ in force during the whole turn, or null while none is loaded.</summary>
    public KnowledgeSnapshot? Knowledge { get; set; }

    /// <summary>The gate in force: that of the FAQ, or the one that is built in.</summary>
    public SafetyGate Gate => Knowledge?.Gate ?? SafetyGate.Embedded;

    /// <summary>The texts around the answers, those of the FAQ or those that are built in.</summary>
    public ReplyTexts Texts => Knowledge is null ? ReplyTexts.Embedded : new ReplyTexts(Knowledge.Catalog.Language.Replies);

    /// <summary>What the gate made of the message.</summary>
    public SafetyVerdict Verdict { get; set; } = SafetyVerdict.Clear;

    /// <summary>The button that was pressed, or null when something was written.</summary>
    internal Press? Press { get; set; }

    /// <summary>Contacts that stand above the first message of this turn, and how grave they are.</summary>
    internal (SafetyLevel Level, string? Text) Care { get; set; }

    /// <summary>A thumb for an answer, or null when something else came.</summary>
    internal GivenFeedback? Feedback { get; set; }

    /// <summary>What came nearest to the message, best first; null where nothing was matched.</summary>
    internal IReadOnlyList<ScoredEntry>? Considered { get; set; }

    /// <summary>What this user's turns remember; empty until it has been read.</summary>
    internal UserState State { get; set; } = UserState.Empty;

    /// <summary>What the turn came to.</summary>
    public TurnResult Result { get; set; } = TurnResult.None;

    /// <summary>Whether a reply has gone out.</summary>
    public bool HasReplied { get; private set; }

    /// <summary>Whether support staff ask, who may have a caller on the line.</summary>
    public bool IsStaff => Incoming.ChannelId == Channels.Teams;

    /// <summary>What the user wrote, trimmed; empty when there is nothing. A bare text as value counts too: some buttons send only that.</summary>
    public string Text =>
        (string.IsNullOrWhiteSpace(Incoming.Text) && Incoming.Value is JsonValue value && value.TryGetValue<string>(out var text) ? text : Incoming.Text)?.Trim() ?? "";

    /// <summary>The text's bare words, once somebody asked for them.</summary>
    internal string? BareText { get; set; }

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
        if (reply.Is(ActivityTypes.Message))
        {
            reply.Content = (reply.Content ?? new ReplyContent([], reply.Text ?? "")) with { Outcome = Result.Outcome };
            PutCareAbove(reply);
        }

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

    private void PutCareAbove(Activity reply)
    {
        if (Care.Text is { } contacts && Result.Care == SafetyLevel.Clear)
        {
            Result = Result with { Care = Care.Level };
            reply.Content = reply.Content! with { Above = contacts };
            reply.Text = $"{contacts}{Between}{reply.Text}";
        }
    }
}
