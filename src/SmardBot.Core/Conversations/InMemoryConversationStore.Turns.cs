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
            return Task.FromResult(Finish(turn));
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

    private TurnCompletion Finish(FinishedTurn turn)
    {
        var kept = conversations.GetValueOrDefault(turn.ConversationId);
        if (turn.Sequence is not null && kept is null)
        {
            return TurnCompletion.Without(TurnEnd.ConversationGone);
        }

        if ((turn.Sequence is { } owed && !kept!.Turns.ContainsKey(owed)) || (turn.DeliveryKey is not null && IsHandled(turn.DeliveryKey)))
        {
            return TurnCompletion.Without(TurnEnd.AlreadyFinished);
        }

        if (HasChanged(turn.ConversationId, turn.States))
        {
            return TurnCompletion.Without(TurnEnd.StateChanged);
        }

        Keep(turn.ConversationId, turn.States);
        if (turn.DeliveryKey is not null)
        {
            Mark(turn.DeliveryKey);
        }

        if (turn.Sequence is not { } done)
        {
            return TurnCompletion.Without(TurnEnd.Kept);
        }

        kept!.Turns.Remove(done);
        return new TurnCompletion(TurnEnd.Kept, [.. turn.Replies.Select(reply => Append(kept, reply))]);
    }
}
