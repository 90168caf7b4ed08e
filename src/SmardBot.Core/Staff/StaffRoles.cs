namespace SmardBot.Core.Staff;

/// <summary>What somebody of the staff is here for; one person may have several.</summary>
[Flags]
public enum StaffRoles
{
    /// <summary>None: may sign in and see nothing.</summary>
    None = 0,

    /// <summary>Answers families.</summary>
    Staff = 1,

    /// <summary>Looks after the answers.</summary>
    Curator = 2,

    /// <summary>Signs answers.</summary>
    Clinician = 4,
}
