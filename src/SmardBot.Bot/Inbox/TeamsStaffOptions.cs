using System.ComponentModel.DataAnnotations;
using SmardBot.Core.Staff;

namespace SmardBot.Bot.Inbox;

/// <summary>Who of Microsoft Teams belongs to the staff (configuration section <c>Staff</c>).</summary>
public sealed class TeamsStaffOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Staff";

    private const string Allowed = "the object id of a user in Microsoft Entra and roles, such as '11111111-2222-3333-4444-555555555555 staff curator'";

    /// <summary>
    /// Those who may act in Teams: each line an object id and roles out of <c>staff</c>, <c>curator</c>, <c>clinician</c>. Default none:
    /// nobody may. Each has also to be a member, and no guest, of the team whose channel is the inbox.
    /// </summary>
    public List<string> Members { get; set; } = [];

    /// <summary>What somebody may do; none for whoever is not listed.</summary>
    public StaffRoles RolesOf(string? objectId) =>
        Members.Select(Read).Where(member => member is not null && member.Value.Id.Equals(objectId, StringComparison.OrdinalIgnoreCase))
            .Aggregate(StaffRoles.None, (all, member) => all | member!.Value.Roles);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Members.Find(line => Read(line) is null) is { } wrong)
        {
            yield return new ValidationResult($"{Section}:{nameof(Members)} is '{wrong.ReplaceLineEndings(" ")}'; allowed is {Allowed}", [nameof(Members)]);
        }
    }

    private static (string Id, StaffRoles Roles)? Read(string line)
    {
        var words = line.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length < 2 || !Guid.TryParseExact(words[0], "D", out _) || words.Skip(1).Any(word => word.Any(char.IsDigit) || !Enum.TryParse<StaffRoles>(word, ignoreCase: true, out var role) || role == StaffRoles.None))
        {
            return null;
        }

        return (words[0], words.Skip(1).Aggregate(StaffRoles.None, (all, word) => all | Enum.Parse<StaffRoles>(word, ignoreCase: true)));
    }
}
