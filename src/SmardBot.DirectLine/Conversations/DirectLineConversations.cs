using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using SmardBot.Bot.Http;
using SmardBot.Bot.Turns;
using SmardBot.Core.Conversations;
using SmardBot.DirectLine.Access;

namespace SmardBot.DirectLine.Conversations;

/// <summary>What clients do with conversations: make, start, post, read.</summary>
internal sealed class DirectLineConversations(
    IConversationStore store,
    LiveConversations conversations,
    ConversationTurns turns,
    TurnOwner owner,
    IOptions<DirectLineOptions> options,
    TimeProvider clock)
{
    private const int PageSize = 200;
    private const int LargestAnswer = 1_000;

    /// <summary>Makes a conversation. The bot hears of it when it is started.</summary>
    public async Task<Conversation> CreateAsync(string? userId, byte[]? resumeHash, CancellationToken cancellation)
    {
        var conversation = new Conversation(RandomId.Conversation(), Parties.Channel, userId, clock.GetUtcNow(), resumeHash);
        return await store.CreateAsync(conversation, cancellation)
            ? conversation
            : throw new InvalidOperationException("A new random conversation id is taken already; the random generator is broken.");
    }

    /// <summary>The conversation.</summary>
    /// <exception cref="ChannelException">404: unknown, deleted, or of another channel.</exception>
    public async Task<Conversation> GetAsync(string conversationId, CancellationToken cancellation) =>
        await store.FindAsync(conversationId, cancellation) is { ChannelId: Parties.Channel } conversation
            ? conversation
            : throw ChannelException.ConversationNotFound();

    /// <summary>Starts a conversation: the bot gets its one <c>conversationUpdate</c> and may greet.</summary>
    /// <returns>False when it had been started before.</returns>
    public async Task<bool> StartAsync(Conversation conversation, string? userId, string? locale, CancellationToken cancellation)
    {
        if (conversation.Started)
        {
            return false;
        }

        using var lease = conversations.Rent(conversation.Id);
        await lease.Live.Writing.WaitAsync(cancellation);
        try
        {
            // Not given up half-way because a client hung up.
            if (!await store.StartAsync(conversation.Id, owner.Claim(), CancellationToken.None))
            {
                return false;
            }

            turns.Add(lease.Live, new OwedTurn(0, Parties.Start(conversation, conversation.UserId ?? userId, locale, clock)));
            return true;
        }
        finally
        {
            lease.Live.Writing.Release();
        }
    }

    /// <summary>Stores an activity of a client and queues its turn.</summary>
    /// <returns>Its id; sent again, the same id.</returns>
    public async Task<string> PostAsync(Conversation conversation, DirectLineCaller caller, Activity activity, CancellationToken cancellation)
    {
        IncomingActivity.Accept(activity, conversation, caller);
        if (conversation.Ended)
        {
            throw ChannelException.ConversationEnded();
        }

        await StartAsync(conversation, activity.From!.Id, activity.Locale, cancellation);
        using var lease = conversations.Rent(conversation.Id);
        if (activity.Type == ActivityTypes.Typing)
        {
            activity.Id = $"{conversation.Id}|typing-{RandomId.Secret()}";
            activity.Timestamp = clock.GetUtcNow();
            lease.Live.Pass(activity);
            return activity.Id;
        }

        await lease.Live.Writing.WaitAsync(cancellation);
        try
        {
            return lease.Live.HasEnded ? throw ChannelException.ConversationEnded() : await AppendAsync(lease.Live, activity);
        }
        finally
        {
            lease.Live.Writing.Release();
        }
    }

    /// <summary>The activities after a place in the history, as JSON; the answer's watermark says where to go on.</summary>
    public async Task<string> ReadAsync(string conversationId, long watermark, CancellationToken cancellation)
    {
        var after = await PlaceAsync(conversationId, watermark, cancellation);
        List<StoredActivity> history = [];
        while (history.Count < LargestAnswer)
        {
            var page = await store.ReadAsync(conversationId, after, PageSize, cancellation);
            history.AddRange(page);
            after = page.Count > 0 ? page[^1].Sequence : after;
            if (page.Count < PageSize)
            {
                break;
            }
        }

        return ActivitySet.Of(history, after);
    }

    /// <summary>Where to read on. A watermark past the end (of a history that was restored, say) would miss what is new: it leads back to the end.</summary>
    public async Task<long> PlaceAsync(string conversationId, long watermark, CancellationToken cancellation) =>
        watermark == 0 || (await store.ReadAsync(conversationId, watermark - 1, 1, cancellation)).Count > 0
            ? watermark
            : await EndAsync(conversationId, cancellation);

    /// <summary>Where the history ends now.</summary>
    public async Task<long> EndAsync(string conversationId, CancellationToken cancellation)
    {
        var end = 0L;
        while (await store.ReadAsync(conversationId, end, PageSize, cancellation) is { Count: > 0 } page)
        {
            end = page[^1].Sequence;
        }

        return end;
    }

    private async Task<string> AppendAsync(LiveConversation live, Activity activity)
    {
        if (turns.Count >= options.Value.MaxWaitingTurnsInAll)
        {
            throw ChannelException.TooManyTurns();
        }

        var admission = live.Admit();
        if (admission == Admission.Refuse && activity.Type != ActivityTypes.Message)
        {
            throw ChannelException.TooManyActivities(live.RetryAfter);
        }

        // Not cancelled by a client that hangs up: stored without its turn, a message would never be answered.
        var refused = admission == Admission.Refuse;
        var stored = await store.AppendAsync(live.Id, ActivitySet.Body(activity), IncomingActivity.OnceKey(activity), owner.Claim(refused), CancellationToken.None)
            ?? throw ChannelException.ConversationNotFound();
        if (!stored.IsRepeat)
        {
            live.Appended([stored]);
            if (activity.Type == ActivityTypes.EndOfConversation && await store.FindAsync(live.Id, CancellationToken.None) is { } conversation)
            {
                await store.UpdateAsync(conversation with { Ended = true }, CancellationToken.None);
            }

            (activity.Id, activity.Timestamp) = (stored.Id, stored.At);
            turns.Add(live, new OwedTurn(stored.Sequence, activity, refused));
        }

        return stored.Id;
    }
}
