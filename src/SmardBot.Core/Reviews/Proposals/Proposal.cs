using SmardBot.Core.Faq.Overlay;

namespace SmardBot.Core.Reviews.Proposals;

/// <summary>Where a proposal stands.</summary>
public enum ProposalState
{
    /// <summary>It waits for a second person.</summary>
    Waiting,

    /// <summary>It lies over the files.</summary>
    Accepted,

    /// <summary>Somebody said no.</summary>
    Declined,

    /// <summary>Whoever wrote it took it back.</summary>
    Retracted,

    /// <summary>The files hold it.</summary>
    Filed,
}

/// <summary>A change of the FAQ that somebody has proposed.</summary>
public sealed record Proposal
{
    /// <summary>Unguessable; the same as its change's.</summary>
    public required string Id { get; init; }

    /// <summary>Its place: changes are laid over the files in this order. Given by the store.</summary>
    public long Number { get; init; }

    /// <summary>Where it stands.</summary>
    public ProposalState State { get; init; }

    /// <summary>What it changes.</summary>
    public required FaqChange Change { get; init; }

    /// <summary>Who wrote it: an id of staff.</summary>
    public required string ById { get; init; }

    /// <summary>The name of who wrote it.</summary>
    public required string By { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who decided: an id of staff, or null.</summary>
    public string? DecidedById { get; init; }

    /// <summary>The name of who decided.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>When it was decided.</summary>
    public DateTimeOffset? Decided { get; init; }

    /// <summary>Why it was declined.</summary>
    public string? Why { get; init; }

    /// <summary>Where it came from: <c>review</c>, <c>ticket</c>, <c>answers</c>.</summary>
    public required string From { get; init; }

    /// <summary>The same, decided.</summary>
    internal Proposal As(ProposalState state, Core.Staff.StaffMember by, DateTimeOffset at, string? why = null) =>
        this with { State = state, DecidedById = by.Id, DecidedBy = by.Name, Decided = at, Why = why };
}
