using System.Security.Cryptography;
using SmardBot.Core.Staff;

namespace SmardBot.Storage.Staff;

/// <summary>A row of <c>audit</c> as Dapper fills and reads it.</summary>
internal sealed class AuditRow
{
    /// <summary>Adds one; run in the transaction of what it tells of.</summary>
    public const string Insert =
        "insert into audit (id, at, actor_id, actor, door, action, subject, detail, seconds) values (@Id, @At, @ActorId, @Actor, @Door, @Action, @Subject, @Detail, @Seconds)";

    public string Id { get; init; } = "";

    public long At { get; init; }

    public string ActorId { get; init; } = "";

    public string Actor { get; init; } = "";

    public string Door { get; init; } = "";

    public string Action { get; init; } = "";

    public string Subject { get; init; } = "";

    public string? Detail { get; init; }

    public long? Seconds { get; init; }

    public static AuditRow From(AuditLine line) => new()
    {
        Id = RandomNumberGenerator.GetHexString(32, lowercase: true),
        At = line.At.ToUnixTimeMilliseconds(),
        ActorId = ReviewRows.Text(line.ActorId),
        Actor = ReviewRows.Text(line.Actor),
        Door = line.Door,
        Action = line.Action,
        Subject = ReviewRows.Text(line.Subject),
        Detail = line.Detail is null ? null : ReviewRows.Text(line.Detail),
        Seconds = line.Seconds,
    };

    public AuditLine ToLine() => new(DateTimeOffset.FromUnixTimeMilliseconds(At), ActorId, Actor, Door, Action, Subject, Detail, Seconds);
}
