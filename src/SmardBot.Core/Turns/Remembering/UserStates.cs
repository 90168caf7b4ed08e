using Microsoft.Extensions.Logging;
using SmardBot.Core.Answering;
using SmardBot.Core.Conversations;
using SmardBot.Core.Safety;

namespace SmardBot.Core.Turns.Remembering;

/// <summary>
/// Reads and writes user states. A store that is away does not end a turn: then an alarm, and what could not be written, is
/// remembered here, so that nobody in danger gets an ordinary answer because a database restarts.
/// </summary>
internal sealed class UserStates(IConversationStore store, ILogger<UserStates> logger)
{
    private const int Capacity = 10_000;

    private readonly RecentMap<UserKey, ConversationState> unwritten = new(Capacity);
    private readonly RecentMap<UserKey, ConversationState> alarmed = new(Capacity);

    /// <summary>The state of a user; empty where nothing is known.</summary>
    public async Task<ConversationState> ReadAsync(UserKey key, TurnContext turn)
    {
        var cancellation = turn.Cancellation;
        if (turn.Stored?.TryGet(key.User, out var known) == true)
        {
            return known;
        }

        if (unwritten.TryGet(key, out var newer) && turn.Stored is null)
        {
            return newer;
        }

        try
        {
            var read = await store.ReadStateAsync(key.Conversation, key.User, cancellation);
            turn.Stored?.Began(key.User, read);
            return newer ?? ConversationState.Parse(read);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            logger.StateNotRead(exception.GetType().Name);
            return newer ?? (alarmed.TryGet(key, out var last) ? last : ConversationState.Empty);
        }
    }

    /// <summary>Whether this process knows more of a user than the store.</summary>
    public bool IsAhead(UserKey key) => unwritten.TryGet(key, out _);

    /// <summary>Drops what is remembered here of a user whose state was deleted.</summary>
    public void Forget(UserKey key)
    {
        unwritten.Remove(key);
        alarmed.Remove(key);
    }

    /// <summary>What this process knows of a user's alarms, without asking the store.</summary>
    public RecentAlarms AlarmsKnownHere(UserKey key) => (alarmed.TryGet(key, out var state) ? state.Alarms : null) ?? RecentAlarms.None;

    /// <summary>Keeps the state of a user.</summary>
    public async Task WriteAsync(UserKey key, ConversationState state, TurnContext turn)
    {
        var cancellation = turn.Cancellation;
        if (state.Alarms is null)
        {
            alarmed.Remove(key);
        }
        else
        {
            alarmed.Set(key, state);
        }

        if (turn.Stored is not null)
        {
            turn.Stored.Leaves(key.User, state);
            return;
        }

        unwritten.Set(key, state);
        try
        {
            await store.WriteStateAsync(key.Conversation, key.User, state.ToJson(), cancellation);
            unwritten.Remove(key);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            logger.StateNotWritten(exception.GetType().Name);
        }
    }

    /// <summary>What a turn has left is in the store.</summary>
    public void Written(string? conversation, StoredTurn turn)
    {
        foreach (var (user, _) in turn.Left)
        {
            unwritten.Remove(new UserKey(conversation ?? "", user));
        }
    }

    /// <summary>What a turn has left could not be stored: this process remembers it.</summary>
    public void NotWritten(string? conversation, StoredTurn turn)
    {
        foreach (var (user, state) in turn.Left)
        {
            unwritten.Set(new UserKey(conversation ?? "", user), state);
        }
    }
}
