namespace SmardBot.Core.Staff;

/// <summary>Who may do what: the one table that both doors ask.</summary>
public static class StaffRights
{
    private const StaffRoles Anybody = StaffRoles.Staff | StaffRoles.Curator | StaffRoles.Clinician;

    /// <summary>The roles of which one is enough.</summary>
    public static StaffRoles For(StaffDeed deed) => deed switch
    {
        StaffDeed.ReadInbox or StaffDeed.TakeTicket or StaffDeed.ReplyToTicket or StaffDeed.CloseTicket => StaffRoles.Staff,
        StaffDeed.ProposeAnswer => StaffRoles.Staff | StaffRoles.Curator,
        StaffDeed.ReadReviews or StaffDeed.DecideReview or StaffDeed.EditAnswer or StaffDeed.ConnectChannel => StaffRoles.Curator,
        StaffDeed.DecideProposal or StaffDeed.WithdrawAnswer or StaffDeed.ReadAudit => StaffRoles.Curator | StaffRoles.Clinician,
        StaffDeed.SignAnswer => StaffRoles.Clinician,
        StaffDeed.ReadAnswers or StaffDeed.ReadStatistics => Anybody,
        _ => StaffRoles.None,
    };

    /// <summary>Whether somebody may do it.</summary>
    public static bool May(this StaffMember member, StaffDeed deed) => (member.Roles & For(deed)) != StaffRoles.None;
}
