namespace SmardBot.Core.Conversations;

/// <summary>
/// Keeps conversations, their activities in order, and what each user's turns need to know.
/// One contract suite runs against every implementation: in memory (Core), SQLite and PostgreSQL (Storage).
/// </summary>
public interface IConversationStore
{
    /// <summary>Keeps a new conversation.</summary>
    /// <returns>False when one with this id exists already; nothing is changed then.</returns>
    Task<bool> CreateAsync(Conversation conversation, CancellationToken cancellation = default);

    /// <summary>The conversation, or null when it is unknown or was deleted.</summary>
    Task<Conversation?> FindAsync(string conversationId, CancellationToken cancellation = default);

    /// <summary>Replaces what is kept of the conversation itself (not its activities).</summary>
    /// <returns>False when it is unknown.</returns>
    Task<bool> UpdateAsync(Conversation conversation, CancellationToken cancellation = default);

    /// <summary>
    /// Appends an activity in one step: gives it the next sequence number (from 1, without holes), an id
    /// (<c>conversation|0000001</c>) and a timestamp later than that of the activity before it.
    /// </summary>
    /// <param name="conversationId">An existing conversation.</param>
    /// <param name="body">The JSON of the activity, without id and timestamp.</param>
    /// <param name="onceKey">A second append with the same key in this conversation adds nothing and returns the first, marked <see cref="StoredActivity.IsRepeat"/>.</param>
    /// <param name="turn">Who answers it, kept in the same step; null where it needs no answer.</param>
    /// <param name="cancellation">Stops the call.</param>
    /// <returns>Null when the conversation is unknown.</returns>
    Task<StoredActivity?> AppendAsync(string conversationId, string body, string? onceKey = null, TurnClaim? turn = null, CancellationToken cancellation = default);

    /// <summary>The activities after a sequence number, oldest first.</summary>
    /// <param name="conversationId">The conversation; an unknown one has no activities.</param>
    /// <param name="after">0 for all.</param>
    /// <param name="limit">At most so many, from 1.</param>
    /// <param name="cancellation">Stops the call.</param>
    Task<IReadOnlyList<StoredActivity>> ReadAsync(string conversationId, long after, int limit, CancellationToken cancellation = default);

    /// <summary>Marks the conversation as started and its greeting as owed. True once.</summary>
    Task<bool> StartAsync(string conversationId, TurnClaim turn, CancellationToken cancellation = default);

    /// <summary>
    /// Keeps what a turn leaves in one step: its replies, what it remembers, that it is owed no longer, that its delivery is handled. A turn
    /// that was run twice is kept once.
    /// </summary>
    Task<TurnCompletion> FinishTurnAsync(FinishedTurn turn, CancellationToken cancellation = default);

    /// <summary>Takes over turns that are owed and whose owner's time is up: the oldest first, each by one caller.</summary>
    /// <param name="claim">The new owner.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellation">Stops the call.</param>
    Task<IReadOnlyList<PendingTurn>> TakeTurnsAsync(TurnClaim claim, int limit, CancellationToken cancellation = default);

    /// <summary>Gives an owner more time for all turns that it runs.</summary>
    Task RenewTurnsAsync(TurnClaim claim, CancellationToken cancellation = default);

    /// <summary>Marks something as done. True exactly once for a key within a day, whoever asks.</summary>
    Task<bool> TryMarkAsync(string key, CancellationToken cancellation = default);

    /// <summary>
    /// Claims a delivery and tells what its user's turns remember, in one step. Of several processes on one store one answers it: the others
    /// wait until it is handled, or the claim has run out. A store that no other process writes to need not keep the claim.
    /// </summary>
    /// <param name="deliveryKey">What it is known by; null where its channel gave it no id, and nothing is claimed.</param>
    /// <param name="conversationId">Its conversation; the store need not know it.</param>
    /// <param name="userId">Whose state to read.</param>
    /// <param name="claim">Who wants to answer it, and until when.</param>
    /// <param name="cancellation">Stops the call.</param>
    Task<KnownDelivery> ClaimDeliveryAsync(string? deliveryKey, string conversationId, string userId, TurnClaim claim, CancellationToken cancellation = default);

    /// <summary>What the turns of this user in this conversation remember: JSON without any text of the user; null when nothing is kept.</summary>
    Task<string?> ReadStateAsync(string conversationId, string userId, CancellationToken cancellation = default);

    /// <summary>Replaces what <see cref="ReadStateAsync"/> returns.</summary>
    Task WriteStateAsync(string conversationId, string userId, string state, CancellationToken cancellation = default);

    /// <summary>Takes the resume secret from a conversation ("leave this device"). False when it is unknown.</summary>
    Task<bool> RevokeResumeAsync(string conversationId, CancellationToken cancellation = default);

    /// <summary>Deletes a conversation, its activities and its states ("forget me"). False when it is unknown.</summary>
    Task<bool> DeleteAsync(string conversationId, CancellationToken cancellation = default);

    /// <summary>Deletes what has had no activity since then, and handled deliveries older than a day.</summary>
    /// <returns>How many conversations went.</returns>
    Task<int> DeleteIdleAsync(DateTimeOffset before, CancellationToken cancellation = default);

    /// <summary>A secret of the service, such as the key that signs tokens: made at the first call, the same ever after.</summary>
    /// <param name="name">Which secret.</param>
    /// <param name="bytes">How long a new one is, in bytes.</param>
    /// <param name="cancellation">Stops the call.</param>
    Task<byte[]> GetOrCreateSecretAsync(string name, int bytes, CancellationToken cancellation = default);

    /// <summary>
    /// Has somebody told when another process that shares the store has written to a conversation: its id, or null when that was
    /// perhaps missed for any of them. A store that is not shared never calls.
    /// </summary>
    /// <param name="changed">Returns at once and does not throw.</param>
    /// <returns>Ends it when disposed of.</returns>
    IDisposable Watch(Action<string?> changed);

    /// <summary>Writes something, and throws when that cannot be done; used by the readiness check.</summary>
    Task CheckAsync(CancellationToken cancellation = default);
}
