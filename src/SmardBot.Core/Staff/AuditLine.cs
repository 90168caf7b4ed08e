namespace SmardBot.Core.Staff;

/// <summary>One thing that was done, by whom. Holds no text of a family and none of a reply.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="ActorId"><see cref="StaffMember.Id"/>, or <c>family</c>, <c>service</c>, <c>operator</c>.</param>
/// <param name="Actor">The name as it was then.</param>
/// <param name="Door">Where it was done: <c>pages</c>, <c>teams</c>, <c>chat</c>, <c>service</c>, <c>command line</c>.</param>
/// <param name="Action">Such as <c>ticket.taken</c>.</param>
/// <param name="Subject">What it was done to: the id of a ticket, an entry, a proposal, a channel.</param>
/// <param name="Detail">More about it, such as an entry's id or the reason of a withdrawal; null where there is none.</param>
/// <param name="Seconds">How long it had been waited for, where that is worth knowing.</param>
public sealed record AuditLine(
    DateTimeOffset At,
    string ActorId,
    string Actor,
    string Door,
    string Action,
    string Subject,
    string? Detail = null,
    long? Seconds = null)
{
    /// <summary>Something that staff did.</summary>
    public static AuditLine Of(StaffMember by, DateTimeOffset at, string action, string subject, string? detail = null, long? seconds = null) =>
        new(at, by.Id, by.Name, by.Door, action, subject, detail, seconds);

    /// <summary>Something that a family did in its chat.</summary>
    public static AuditLine OfFamily(DateTimeOffset at, string action, string subject) => new(at, "family", "a family", "chat", action, subject);

    /// <summary>Something that the service did by itself.</summary>
    public static AuditLine OfService(DateTimeOffset at, string action, string subject, string? detail = null) =>
        new(at, "service", "the service", "service", action, subject, detail);
}
