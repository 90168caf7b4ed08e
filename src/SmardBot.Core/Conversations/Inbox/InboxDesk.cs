using System.Security.Cryptography;
using SmardBot.Core.Staff;

namespace SmardBot.Core.Conversations.Inbox;

/// <summary>Which channel of Teams is the inbox: asked for there, confirmed on the staff pages, whoever may.</summary>
public sealed class InboxDesk(IInboxStore store, TimeProvider clock)
{
    /// <summary>After this time another instance's confirmation is in force here as well.</summary>
    public static readonly TimeSpan Age = TimeSpan.FromSeconds(5);

    private volatile Known? known;

    /// <summary>The inbox, or null; what is known of it is at most <see cref="Age"/> old.</summary>
    public async ValueTask<InboxChannel?> FindAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (known is not { } last || now - last.At >= Age)
        {
            known = last = new Known(now, (await store.ReadAsync(cancellation)).FirstOrDefault(channel => channel.IsInbox));
        }

        return last.Channel;
    }

    /// <summary>All channels, for whoever may decide about them; null for others.</summary>
    public async Task<IReadOnlyList<InboxChannel>?> ReadAsync(StaffMember by, CancellationToken cancellation) =>
        by.May(StaffDeed.ConnectChannel) ? await store.ReadAsync(cancellation) : null;

    /// <summary>Asks for a channel. Nothing is posted there before somebody confirms it on the staff pages.</summary>
    public async Task<DeskAnswer> AskAsync(StaffMember by, InboxChannel channel, CancellationToken cancellation)
    {
        if (!by.May(StaffDeed.ConnectChannel))
        {
            return DeskAnswer.NotAllowed;
        }

        var wish = channel with { Id = RandomNumberGenerator.GetHexString(32, lowercase: true), AskedById = by.Id, AskedBy = by.Name, Asked = clock.GetUtcNow(), Confirmed = null, ConfirmedBy = null, Fault = null };
        await store.AskAsync(wish, AuditLine.Of(by, wish.Asked, InboxActions.Asked, wish.Id, wish.Name), cancellation);
        return new DeskAnswer(DeskEnd.Done, Subject: wish.Id);
    }

    /// <summary>Makes a channel the inbox.</summary>
    public async Task<DeskAnswer> ConfirmAsync(StaffMember by, string id, CancellationToken cancellation)
    {
        if (!by.May(StaffDeed.ConnectChannel))
        {
            return DeskAnswer.NotAllowed;
        }

        // Whoever signed in here is somebody of the staff; a channel alone cannot prove that.
        if (by.Door != StaffMember.Pages)
        {
            return DeskAnswer.Refused("A channel is confirmed on the staff pages.");
        }

        var now = clock.GetUtcNow();
        var done = await store.ConfirmAsync(id, by.Name, now, AuditLine.Of(by, now, InboxActions.Connected, id), cancellation);
        known = null;
        return done ? DeskAnswer.Done : DeskAnswer.NotFound;
    }

    /// <summary>Turns a wish down, or lets a channel be the inbox no more.</summary>
    public async Task<DeskAnswer> RemoveAsync(StaffMember by, string id, CancellationToken cancellation)
    {
        if (!by.May(StaffDeed.ConnectChannel))
        {
            return DeskAnswer.NotAllowed;
        }

        var done = await store.RemoveAsync(id, AuditLine.Of(by, clock.GetUtcNow(), InboxActions.Removed, id), cancellation);
        known = null;
        return done ? DeskAnswer.Done : DeskAnswer.NotFound;
    }

    /// <summary>Has it tried again at once where it did not work.</summary>
    public async Task<DeskAnswer> RetryAsync(StaffMember by, string id, CancellationToken cancellation)
    {
        if (!by.May(StaffDeed.ConnectChannel))
        {
            return DeskAnswer.NotAllowed;
        }

        await FaultAsync(id, null, cancellation);
        return DeskAnswer.Done;
    }

    /// <summary>Keeps why nothing can be posted in a channel; null when it works.</summary>
    public async Task FaultAsync(string id, string? fault, CancellationToken cancellation)
    {
        await store.FaultAsync(id, fault, cancellation);
        known = null;
    }

    private sealed record Known(DateTimeOffset At, InboxChannel? Channel);
}
