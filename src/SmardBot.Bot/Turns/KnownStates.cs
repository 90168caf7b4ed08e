using SmardBot.Core.Answering;

namespace SmardBot.Bot.Turns;

/// <summary>
/// What this process knows of users beside the store. A store that is away does not end a turn: then an alarm, and what could not be
/// written, is remembered here, so that nobody in danger goes without the contacts because a database restarts.
/// </summary>
internal sealed class KnownStates
{
    private const int Capacity = 10_000;

    private readonly RecentMap<UserKey, DialogueState> unwritten = new(Capacity);
    private readonly RecentMap<UserKey, DialogueState> alarmed = new(Capacity);

    /// <summary>The state of a user that the store has told.</summary>
    public DialogueState Read(UserKey key, string? stored) => unwritten.TryGet(key, out var newer) ? newer : DialogueState.Parse(stored);

    /// <summary>The state of a user where the store does not tell.</summary>
    public DialogueState ReadWithoutStore(UserKey key) =>
        unwritten.TryGet(key, out var newer) ? newer : alarmed.TryGet(key, out var last) ? last : DialogueState.Empty;

    /// <summary>The state is in the store.</summary>
    public void Written(UserKey key, DialogueState state)
    {
        unwritten.Remove(key);
        RememberAlarms(key, state);
    }

    /// <summary>The state could not be stored: this process remembers it.</summary>
    public void NotWritten(UserKey key, DialogueState state)
    {
        unwritten.Set(key, state);
        RememberAlarms(key, state);
    }

    /// <summary>Drops what is remembered here of a user whose state was deleted.</summary>
    public void Forget(UserKey key)
    {
        unwritten.Remove(key);
        alarmed.Remove(key);
    }

    private void RememberAlarms(UserKey key, DialogueState state)
    {
        if (state.Alarms is null)
        {
            alarmed.Remove(key);
        }
        else
        {
            alarmed.Set(key, state);
        }
    }
}
