using System.Security.Claims;
using SmardBot.Core.Staff;

namespace SmardBot.Host.Staff.SignIn;

/// <summary>What of a sign-in is kept in the session: who it is, the name, the roles, and when it began.</summary>
internal static class StaffClaims
{
    /// <summary>The scheme of the session's cookie.</summary>
    public const string Scheme = "staff";

    private const string Id = "id";
    private const string Name = "name";
    private const string Roles = "roles";
    private const string Since = "since";

    /// <summary>A session of somebody.</summary>
    public static ClaimsPrincipal Principal(StaffMember member, DateTimeOffset now) => new(new ClaimsIdentity(
        [
            new Claim(Id, member.Id),
            new Claim(Name, member.Name),
            new Claim(Roles, ((int)member.Roles).ToString()),
            new Claim(Since, now.ToUnixTimeSeconds().ToString()),
        ],
        Scheme));

    /// <summary>Whose session it is; null where it is none of ours.</summary>
    public static StaffMember? Member(ClaimsPrincipal? principal) =>
        principal?.FindFirstValue(Id) is { } id && int.TryParse(principal.FindFirstValue(Roles), out var roles)
            ? new StaffMember(id, principal.FindFirstValue(Name) ?? id, (StaffRoles)roles, StaffMember.Pages)
            : null;

    /// <summary>When the session began.</summary>
    public static DateTimeOffset Began(ClaimsPrincipal? principal) =>
        long.TryParse(principal?.FindFirstValue(Since), out var since) ? DateTimeOffset.FromUnixTimeSeconds(since) : DateTimeOffset.MinValue;

    /// <summary>
    /// Somebody as a provider knows them. The object id of Microsoft Entra comes first, since it is the one that Teams knows them by:
    /// two persons have to be two, through whichever door they come.
    /// </summary>
    public static StaffMember FromProvider(ClaimsPrincipal provider, string roleClaim)
    {
        var id = provider.FindFirstValue("oid") ?? $"{provider.FindFirstValue("iss")}|{provider.FindFirstValue("sub")}";
        var name = provider.FindFirstValue("name") ?? provider.FindFirstValue("preferred_username") ?? provider.FindFirstValue("email") ?? id;
        var roles = provider.FindAll(roleClaim).Select(claim => claim.Value)
            .Select(value => Enum.TryParse<StaffRoles>(value, ignoreCase: true, out var role) && !value.Any(char.IsDigit) ? role : StaffRoles.None)
            .Aggregate(StaffRoles.None, (all, role) => all | role);
        return new StaffMember(id, name, roles, StaffMember.Pages);
    }
}
