using System.Text.Json;
using SmardBot.Core.Faq.Overlay;
using SmardBot.Core.Reviews.Proposals;

namespace SmardBot.Storage.Staff;

/// <summary>A row of <c>proposals</c> as Dapper fills and reads it.</summary>
internal sealed class ProposalRow
{
    public const string Columns =
        "id, number, kind, entry, state, body, by_id as ById, by_name as ByName, at, decided_by_id as DecidedById, decided_by as DecidedBy, decided, why, source";

    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web);

    public string Id { get; init; } = "";

    public long Number { get; set; }

    public string Kind { get; init; } = "";

    public string Entry { get; init; } = "";

    public string State { get; init; } = "";

    public string Body { get; init; } = "";

    public string ById { get; init; } = "";

    public string ByName { get; init; } = "";

    public long At { get; init; }

    public string? DecidedById { get; init; }

    public string? DecidedBy { get; init; }

    public long? Decided { get; init; }

    public string? Why { get; init; }

    public string Source { get; init; } = "";

    public static ProposalRow From(Proposal proposal) => new()
    {
        Id = proposal.Id,
        Number = proposal.Number,
        Kind = Name(proposal.Change.Kind),
        Entry = proposal.Change.Entry,
        State = Name(proposal.State),
        Body = JsonSerializer.Serialize(proposal.Change, JsonOptions),
        ById = ReviewRows.Text(proposal.ById),
        ByName = ReviewRows.Text(proposal.By),
        At = proposal.At.ToUnixTimeMilliseconds(),
        DecidedById = proposal.DecidedById,
        DecidedBy = proposal.DecidedBy is null ? null : ReviewRows.Text(proposal.DecidedBy),
        Decided = proposal.Decided?.ToUnixTimeMilliseconds(),
        Why = proposal.Why is null ? null : ReviewRows.Text(proposal.Why),
        Source = proposal.From,
    };

    public Proposal ToProposal() => new()
    {
        Id = Id,
        Number = Number,
        Change = JsonSerializer.Deserialize<FaqChange>(Body, JsonOptions)!,
        State = Enum.Parse<ProposalState>(State, ignoreCase: true),
        ById = ById,
        By = ByName,
        At = DateTimeOffset.FromUnixTimeMilliseconds(At),
        DecidedById = DecidedById,
        DecidedBy = DecidedBy,
        Decided = Decided is { } decided ? DateTimeOffset.FromUnixTimeMilliseconds(decided) : null,
        Why = Why,
        From = Source,
    };

    public static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
