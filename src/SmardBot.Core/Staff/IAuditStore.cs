namespace SmardBot.Core.Staff;

/// <summary>
/// Keeps who did what. Lines are added by the stores in the step that they tell of; this port adds what changes nothing else, and
/// reads. One contract suite runs against memory, SQLite and PostgreSQL.
/// </summary>
public interface IAuditStore
{
    /// <summary>Adds a line.</summary>
    Task AddAsync(AuditLine line, CancellationToken cancellation = default);

    /// <summary>Lines, the newest first.</summary>
    /// <param name="query">Which.</param>
    /// <param name="cancellation">Stops the call.</param>
    Task<IReadOnlyList<AuditLine>> ReadAsync(AuditQuery query, CancellationToken cancellation = default);
}

/// <summary>Which lines of the audit to read.</summary>
/// <param name="Actions">Only actions that begin so, such as <c>ticket.</c>; null for all.</param>
/// <param name="Subject">Only of this subject; null for all.</param>
/// <param name="From">Only from this time on; null for all.</param>
/// <param name="Skip">So many are left out.</param>
/// <param name="Limit">At most so many, from 1.</param>
public sealed record AuditQuery(string? Actions = null, string? Subject = null, DateTimeOffset? From = null, int Skip = 0, int Limit = 100);
