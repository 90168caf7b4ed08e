namespace SmardBot.Core.Conversations;

/// <content>Turns that are owed.</content>
public sealed partial class InMemoryConversationStore
{
    /// <inheritdoc/>
    public Task<bool> StartAsync(string conversationId, TurnClaim turn, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            if (conversations.GetValueOrDefault(conversationId) is not { Conversation.Started: false } kept)
            {
                return Task.FromResult(false);
            }

            kept.Conversation = kept.Conversation with { Started = true };
            kept.Turns[0] = (turn, 0);
            return Task.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public Task<TurnCompletion> FinishTurnAsync(FinishedTurn turn, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            if (!conversations.TryGetValue(turn.ConversationId, out var kept))
            {
                return Task.FromResult(TurnCompletion.Without(TurnEnd.ConversationGone));
            }

            if (!kept.Turns.ContainsKey(turn.Sequence))
            {
                return Task.FromResult(TurnCompletion.Without(TurnEnd.AlreadyFinished));
            }

            if (HasChanged(turn.ConversationId, turn.States))
            {
                return Task.FromResult(TurnCompletion.Without(TurnEnd.StateChanged));
            }

            kept.Turns.Remove(turn.Sequence);
            Keep(turn.ConversationId, turn.States);
            return Task.FromResult(new TurnCompletion(TurnEnd.Kept, [.. turn.Replies.Select(reply => Append(kept, reply))]));
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<PendingTurn>> TakeTurnsAsync(TurnClaim claim, int limit, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var due = conversations.Values
                .SelectMany(kept => kept.Turns.Where(turn => turn.Value.Claim.Until <= now).Select(turn => (Kept: kept, Sequence: turn.Key, turn.Value.Claim, turn.Value.Takes)))
                .OrderBy(turn => turn.Claim.Until)
                .ThenBy(turn => turn.Sequence)
                .Take(limit)
                .ToArray();
            foreach (var turn in due)
            {
                turn.Kept.Turns[turn.Sequence] = (claim with { Refused = turn.Claim.Refused }, turn.Takes + 1);
            }

            return Task.FromResult<IReadOnlyList<PendingTurn>>([.. due.Select(turn => new PendingTurn(turn.Kept.Conversation.Id, turn.Sequence, turn.Claim.Refused, turn.Takes + 1))]);
        }
    }

    /// <inheritdoc/>
    public Task RenewTurnsAsync(TurnClaim claim, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            foreach (var kept in conversations.Values)
            {
                foreach (var (sequence, turn) in kept.Turns.Where(turn => turn.Value.Claim.Owner == claim.Owner).ToArray())
                {
                    kept.Turns[sequence] = (turn.Claim with { Until = claim.Until }, turn.Takes);
                }
            }

            return Task.CompletedTask;
        }
    }
}
