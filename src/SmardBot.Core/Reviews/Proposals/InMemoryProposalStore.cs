using SmardBot.Core.Staff;

namespace SmardBot.Core.Reviews.Proposals;

/// <summary>Keeps proposals while the program runs: for tests, the command line, and services that may forget.</summary>
public sealed class InMemoryProposalStore(IAuditStore audit) : IProposalStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Proposal> proposals = new(StringComparer.Ordinal);
    private long last;
    private long version;

    /// <inheritdoc/>
    public Task AddAsync(Proposal proposal, AuditLine line, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            proposals.Add(proposal.Id, proposal with { Number = ++last });
            version += proposal.State == ProposalState.Accepted ? 1 : 0;
        }

        return audit.AddAsync(line, cancellation);
    }

    /// <inheritdoc/>
    public Task<Proposal?> FindAsync(string id, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            return Task.FromResult(proposals.GetValueOrDefault(id));
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Proposal>> ReadAsync(ProposalState state, int skip, int limit, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            var found = proposals.Values.Where(proposal => proposal.State == state);
            var sorted = state == ProposalState.Waiting ? found.OrderBy(proposal => proposal.Number) : found.OrderByDescending(proposal => proposal.Number);
            return Task.FromResult<IReadOnlyList<Proposal>>([.. sorted.Skip(skip).Take(limit)]);
        }
    }

    /// <inheritdoc/>
    public Task<long> CountAsync(ProposalState state, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            return Task.FromResult(proposals.Values.LongCount(proposal => proposal.State == state));
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Proposal>> ReadAcceptedAsync(CancellationToken cancellation = default)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<Proposal>>([.. proposals.Values.Where(proposal => proposal.State == ProposalState.Accepted).OrderBy(proposal => proposal.Number)]);
        }
    }

    /// <inheritdoc/>
    public Task<long> ReadVersionAsync(CancellationToken cancellation = default)
    {
        lock (gate)
        {
            return Task.FromResult(version);
        }
    }

    /// <inheritdoc/>
    public async Task<bool> ChangeAsync(Proposal changed, ProposalState seen, AuditLine line, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            if (proposals.GetValueOrDefault(changed.Id)?.State != seen)
            {
                return false;
            }

            var number = changed.State == ProposalState.Accepted && seen != ProposalState.Accepted ? ++last : changed.Number;
            proposals[changed.Id] = changed with { Number = number };
            version += ProposalState.Accepted == changed.State || ProposalState.Accepted == seen ? 1 : 0;
        }

        await audit.AddAsync(line, cancellation);
        return true;
    }
}
