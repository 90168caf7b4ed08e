using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SmardBot.Bot.Teams;
using SmardBot.Bot.Turns;
using SmardBot.Core.Conversations.Inbox;
using SmardBot.Core.Staff;

namespace SmardBot.Bot.Inbox;

/// <summary>
/// Who in Teams is somebody of the staff: listed under <c>Staff:Members</c>, of a tenant in a list that is not empty, a member of the
/// team whose channel is the inbox, no guest; and in a place where nobody else reads along.
/// </summary>
internal sealed class StaffDoor(
    IOptions<TeamsOptions> teams, IOptions<TeamsStaffOptions> staff, InboxDesk inbox, TeamsDirectory directory, TimeProvider clock, ILogger<StaffDoor> log)
{
    private const int MostMembers = 500;
    private static readonly TimeSpan MemberAge = TimeSpan.FromMinutes(5);

    private readonly RecentMap<string, (TeamsMember? Member, DateTimeOffset At)> members = new(MostMembers);

    /// <summary>Whether somebody is listed at all; what others say is for the FAQ.</summary>
    public bool IsListed(IActivity activity) => RolesOf(activity) != StaffRoles.None;

    /// <summary>Lets somebody act on what the inbox holds.</summary>
    public async Task<Entry> EnterAsync(IActivity activity, CancellationToken cancellation)
    {
        if (TeamsPlace.Of(activity) is not { } place)
        {
            return Entry.Refused("This works in Microsoft Teams alone.");
        }

        if (await inbox.FindAsync(cancellation) is not { } channel)
        {
            return Entry.Refused("No channel is the inbox. A curator asks for it in a channel: \"receive questions\".");
        }

        return place.IsPersonal || place.ConversationId == channel.ConversationId
            ? await EnterAsync(activity, place, channel.ServiceUrl, channel.ConversationId, cancellation)
            : Entry.Refused("This works in the channel that is the inbox, or in a chat with me.");
    }

    /// <summary>Lets somebody act in a channel that is not the inbox yet.</summary>
    public async Task<Entry> EnterAsync(IActivity activity, TeamsPlace place, string serviceUrl, string conversationId, CancellationToken cancellation)
    {
        var allowed = teams.Value.AllowedTenants;
        if (allowed.Count == 0)
        {
            return Entry.Refused("Teams:AllowedTenants is empty: without it nobody can tell staff from strangers.");
        }

        if (place.TenantIds.Count == 0 || !place.TenantIds.All(tenant => allowed.Contains(tenant, StringComparer.OrdinalIgnoreCase)))
        {
            return Entry.Refused("Your tenant is not among those that this service serves.");
        }

        if (RolesOf(activity) is StaffRoles.None)
        {
            return Entry.Refused("You are not listed as staff of this service.");
        }

        try
        {
            var member = await MemberAsync(serviceUrl, conversationId, activity.From.Id, cancellation);
            return member is null ? Entry.Refused("You are not a member of the team of this channel.")
                : !string.Equals(member.Role, "user", StringComparison.OrdinalIgnoreCase) || member.TenantId is null || !allowed.Contains(member.TenantId, StringComparer.OrdinalIgnoreCase)
                    ? Entry.Refused("Guests cannot act for the staff.")
                : !string.Equals(member.ObjectId, activity.From.AadObjectId, StringComparison.OrdinalIgnoreCase) ? Entry.Refused("You are not listed as staff of this service.")
                : new Entry(new StaffMember(member.ObjectId!.ToLowerInvariant(), member.Name ?? activity.From.Name ?? "Somebody", RolesOf(activity), StaffMember.Teams), null);
        }
        catch (Exception away) when (away is HttpRequestException or OperationCanceledException or Microsoft.Identity.Client.MsalException)
        {
            Log.MemberNotKnown(log, away.GetType().Name);
            return Entry.Refused("Teams does not say just now who is a member of the team. Please try again in a moment.");
        }
    }

    private StaffRoles RolesOf(IActivity activity) => activity.From?.AadObjectId is { Length: > 0 } id ? staff.Value.RolesOf(id) : StaffRoles.None;

    private async Task<TeamsMember?> MemberAsync(string serviceUrl, string conversationId, string userId, CancellationToken cancellation)
    {
        var (key, now) = ($"{conversationId}\n{userId}", clock.GetUtcNow());
        if (members.TryGet(key, out var known) && known.Member is not null && now - known.At < MemberAge)
        {
            return known.Member;
        }

        var member = await directory.FindMemberAsync(serviceUrl, conversationId, userId, cancellation);
        members.Set(key, (member, now));
        return member;
    }
}

/// <summary>Whether somebody may act.</summary>
/// <param name="Member">Who it is; null where they may not.</param>
/// <param name="Why">Why not, a sentence.</param>
internal sealed record Entry(StaffMember? Member, string? Why)
{
    /// <summary>They may not.</summary>
    public static Entry Refused(string why) => new(null, why);
}
