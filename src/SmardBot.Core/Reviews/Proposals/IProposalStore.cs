using SmardBot.Core.Staff;

namespace SmardBot.Core.Reviews.Proposals;

/// <summary>
/// Keeps proposals; every change with its line of the audit in one step. One contract suite runs against memory, SQLite and PostgreSQL.
/// </summary>
public interface IProposalStore
{
    /// <summary>Adds a proposal and gives it its number.</summary>
    Task AddAsync(Proposal proposal, AuditLine line, CancellationToken cancellation = default);

    /// <summary>The proposal, or null.</summary>
    Task<Proposal?> FindAsync(string id, CancellationToken cancellation = default);

    /// <summary>Proposals in a state: the waiting ones the oldest first, the others the newest first.</summary>
    Task<IReadOnlyList<Proposal>> ReadAsync(ProposalState state, int skip, int limit, CancellationToken cancellation = default);

    /// <summary>How many are in a state.</summary>
    Task<long> CountAsync(ProposalState state, CancellationToken cancellation = default);

    /// <summary>All that are accepted, in the order in which they were.</summary>
    Task<IReadOnlyList<Proposal>> ReadAcceptedAsync(CancellationToken cancellation = default);

    /// <summary>A number that grows with every change of what is accepted: an instance that knows it knows the rest.</summary>
    Task<long> ReadVersionAsync(CancellationToken cancellation = default);

    /// <summary>Keeps a decided proposal, if it is still in the state in which it was seen. One that is accepted comes after all that are.</summary>
    /// <returns>False when somebody else was quicker, or it is gone.</returns>
    Task<bool> ChangeAsync(Proposal changed, ProposalState seen, AuditLine line, CancellationToken cancellation = default);
}
