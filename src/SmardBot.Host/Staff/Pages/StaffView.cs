using SmardBot.Core.Staff;

namespace SmardBot.Host.Staff.Pages;

/// <summary>What every staff page knows.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Member">Who looks at it.</param>
/// <param name="Path">Where it stands.</param>
/// <param name="Token">What every form has to bring back.</param>
/// <param name="Message">What is to be said about what was tried, or null.</param>
/// <param name="Badges">What waits.</param>
public sealed record StaffView(string Title, StaffMember Member, string Path, string Token, string? Message, StaffBadge Badges)
{
    /// <summary>Whether the person may do it.</summary>
    public bool May(StaffDeed deed) => Member.May(deed);
}

/// <summary>What waits for somebody.</summary>
/// <param name="Inbox">Tickets that nobody has.</param>
/// <param name="Review">Groups of questions.</param>
/// <param name="Proposals">Texts that need a second person.</param>
public sealed record StaffBadge(long Inbox, long Review, long Proposals);
