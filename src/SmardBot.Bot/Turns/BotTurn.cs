using Microsoft.Bot.Schema;
using SmardBot.Bot.Adapters;
using SmardBot.Core.Answering;
using SmardBot.Core.Conversations;

namespace SmardBot.Bot.Turns;

/// <summary>What a turn starts from.</summary>
/// <param name="Activity">What came in.</param>
public sealed record TurnInput(Activity Activity)
{
    /// <summary>Whether it is refused, since too many came.</summary>
    public bool IsOneTooMany { get; init; }

    /// <summary>Whether it was tried often enough: the user gets an apology.</summary>
    public bool IsGivenUp { get; init; }

    /// <summary>Its place in the history of a conversation that the store keeps; 0 for the start. Its replies are kept there too, in one step with what is remembered.</summary>
    public long? Sequence { get; init; }

    /// <summary>Whether it may come again, and is then not answered again.</summary>
    public bool IsDelivery { get; init; }

    /// <summary>Addresses a reply, before it is kept or delivered; null for nothing.</summary>
    public Action<Activity>? Address { get; init; }

    /// <summary>Shows at once that the bot is typing, which is not kept; null where nobody would see it.</summary>
    public Action<Activity>? Typing { get; init; }

    /// <summary>
    /// Brings the replies to the user, or to where they outlive a crash, before anything is kept of the turn. Gives back the ids that the
    /// channel gave them, or null where neither was possible. Null where the caller does it himself.
    /// </summary>
    public Func<CollectedTurn, Task<IReadOnlyCollection<string>?>>? Deliver { get; init; }
}

/// <summary>What came of a turn.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Reply">What the dialogue answered; nothing where it was not asked.</param>
/// <param name="Collected">What goes to the user.</param>
/// <param name="Kept">The replies as the history holds them; empty where it holds none.</param>
public sealed record TurnOutput(TurnEnding End, Reply Reply, CollectedTurn Collected, IReadOnlyList<StoredActivity> Kept);

/// <summary>How a turn ended.</summary>
public enum TurnEnding
{
    /// <summary>Its replies are out, and it will not be answered again.</summary>
    Handled,

    /// <summary>It was handled before.</summary>
    Repeated,

    /// <summary>Another instance is about to answer it: it should come again, to hear what came of it.</summary>
    Claimed,

    /// <summary>Its replies are not out. Nothing of it is kept: it should come again.</summary>
    NotDelivered,

    /// <summary>Its conversation was deleted meanwhile; the replies have nowhere to be kept.</summary>
    ConversationGone,

    /// <summary>It could not be kept; who owes it takes it up again.</summary>
    NotKept,
}

/// <summary>One turn on its way through the middleware, in the turn's state.</summary>
/// <param name="input">What it starts from.</param>
internal sealed class BotTurn(TurnInput input)
{
    /// <summary>What it starts from.</summary>
    public TurnInput Input => input;

    /// <summary>What is asked; read by the gate before anything else happens.</summary>
    public Question Question { get; set; } = new();

    /// <summary>Whose turn it is; null where there is no telling.</summary>
    public UserKey? Key { get; } = UserKey.Of(input.Activity);

    /// <summary>Whether it is to be answered.</summary>
    public DeliveryState Delivery { get; set; }

    /// <summary>Whether the store has told the state; only then a state is kept that builds on it.</summary>
    public bool IsStateKnown { get; set; }

    /// <summary>The state as the store held it before the turn.</summary>
    public string? Before { get; set; }

    /// <summary>What the dialogue answered.</summary>
    public Reply Reply { get; set; } = Reply.Nothing;

    /// <summary>What is remembered after it; null while nothing has changed.</summary>
    public DialogueState? After { get; set; }
}
