namespace SmardBot.DirectLine.Conversations;

/// <summary>What happens to an activity when many came.</summary>
internal enum Admission
{
    /// <summary>It gets its turn.</summary>
    Accept,

    /// <summary>It is kept, and a message is answered with a refusal inside the conversation, where the user sees it.</summary>
    Refuse,

    /// <summary>It is not kept: 429. Only programs come so far; a person was refused in the conversation before.</summary>
    Reject,
}
