namespace SmardBot.Core.Conversations;

/// <summary>What became of a finished turn.</summary>
public enum TurnEnd
{
    /// <summary>Its replies and states are kept, and it is no longer owed.</summary>
    Kept,

    /// <summary>Somebody else has finished it; nothing of this run is kept.</summary>
    AlreadyFinished,

    /// <summary>The conversation is deleted; nothing is kept.</summary>
    ConversationGone,

    /// <summary>Another turn changed the state meanwhile; nothing is kept, and the turn has to run again.</summary>
    StateChanged,
}
