using Microsoft.Extensions.Logging;
using SmardBot.Core.Faq;
using SmardBot.Core.Faq.Overlay;
using SmardBot.Core.Staff;

namespace SmardBot.Core.Reviews.Proposals;

/// <summary>
/// The accepted proposals as this instance knows them. When the store is away the last known ones stay in force; where none were
/// known yet, the files alone are, and it is tried again.
/// </summary>
public sealed class ProposalOverlay(IProposalStore store, TimeProvider clock, ILogger<ProposalOverlay> logger) : IFaqOverlay
{
    /// <summary>How long a proposal that the files hold is kept beside them: an instance with older files may still need it.</summary>
    public static readonly TimeSpan FiledAfter = TimeSpan.FromDays(1);

    private volatile Known known = new(-1, [], null);

    /// <summary>Changes that are accepted and not in force, by id, each with why.</summary>
    public IReadOnlyDictionary<string, string> Left => known.Faq?.Left ?? new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The FAQ that is in force, files and changes; null before the first was laid.</summary>
    public OverlaidFaq? Current => known.Faq;

    /// <inheritdoc/>
    public async ValueTask<long> RefreshAsync(CancellationToken cancellation)
    {
        try
        {
            var version = await store.ReadVersionAsync(cancellation);
            if (version != known.Version)
            {
                var accepted = await store.ReadAcceptedAsync(cancellation);
                known = known with { Version = version, Accepted = accepted };
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.OverlayNotRead(exception.Message);
        }

        return known.Version;
    }

    /// <inheritdoc/>
    public OverlaidFaq Lay(FaqFiles files)
    {
        var faq = OverlaidFaq.Lay(files, [.. known.Accepted.Select(proposal => proposal.Change)], DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        foreach (var (id, why) in faq.Left)
        {
            logger.ProposalNotInForce(id, why);
        }

        known = known with { Faq = faq };
        return faq;
    }

    /// <inheritdoc/>
    public async Task FileHeldAsync(CancellationToken cancellation)
    {
        try
        {
            var now = clock.GetUtcNow();
            foreach (var proposal in known.Accepted.Where(proposal => known.Faq?.Held.Contains(proposal.Id) == true && now - proposal.Decided > FiledAfter))
            {
                await store.ChangeAsync(proposal with { State = ProposalState.Filed }, ProposalState.Accepted, AuditLine.OfService(now, ProposalActions.Filed, proposal.Id, proposal.Change.Entry), cancellation);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.OverlayNotRead(exception.Message);
        }
    }

    private sealed record Known(long Version, IReadOnlyList<Proposal> Accepted, OverlaidFaq? Faq);
}
