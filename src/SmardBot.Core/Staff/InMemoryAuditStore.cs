namespace SmardBot.Core.Staff;

/// <summary>Keeps the audit while the program runs: for tests, the command line, and services that may forget.</summary>
public sealed class InMemoryAuditStore : IAuditStore
{
    private readonly Lock gate = new();
    private readonly List<AuditLine> lines = [];

    /// <inheritdoc/>
    public Task AddAsync(AuditLine line, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            lines.Add(line);
            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<AuditLine>> ReadAsync(AuditQuery query, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<AuditLine>>(
            [
                .. lines.AsEnumerable().Reverse()
                    .Where(line => (query.Actions is null || line.Action.StartsWith(query.Actions, StringComparison.Ordinal))
                        && (query.Subject is null || line.Subject == query.Subject)
                        && (query.From is null || line.At >= query.From))
                    .OrderByDescending(line => line.At)
                    .Skip(query.Skip)
                    .Take(query.Limit),
            ]);
        }
    }
}
