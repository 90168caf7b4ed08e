namespace SmardBot.Core.Staff;

/// <summary>Somebody of the staff, as the door through which they came knows them.</summary>
/// <param name="Id">Never changes and is nobody else's: issuer and subject of the sign-in, or the object id in Teams.</param>
/// <param name="Name">As colleagues know them; shown to staff, never to families.</param>
/// <param name="Roles">What they may do.</param>
/// <param name="Door"><c>pages</c> or <c>teams</c>.</param>
public sealed record StaffMember(string Id, string Name, StaffRoles Roles, string Door)
{
    /// <summary>The staff pages.</summary>
    public const string Pages = "pages";

    /// <summary>Microsoft Teams.</summary>
    public const string Teams = "teams";
}
