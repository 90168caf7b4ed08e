using System.Text.Json;
using SmardBot.Core.Conversations.Inbox;

namespace SmardBot.Storage.Staff;

/// <summary>A row of <c>inbox_channels</c> as Dapper fills and reads it.</summary>
internal sealed class InboxChannelRow
{
    public string Id { get; init; } = "";

    public string Tenant { get; init; } = "";

    public string Team { get; init; } = "";

    public string Conversation { get; init; } = "";

    public string Name { get; init; } = "";

    public string ServiceUrl { get; init; } = "";

    public string Bot { get; init; } = "";

    public string AskedById { get; init; } = "";

    public string AskedBy { get; init; } = "";

    public long Asked { get; init; }

    public string? ConfirmedBy { get; init; }

    public long? Confirmed { get; init; }

    public string? Fault { get; init; }

    public static InboxChannelRow From(InboxChannel channel) => new()
    {
        Id = channel.Id,
        Tenant = channel.TenantId,
        Team = channel.TeamId,
        Conversation = channel.ConversationId,
        Name = ReviewRows.Text(channel.Name),
        ServiceUrl = channel.ServiceUrl,
        Bot = channel.BotId,
        AskedById = channel.AskedById,
        AskedBy = ReviewRows.Text(channel.AskedBy),
        Asked = channel.Asked.ToUnixTimeMilliseconds(),
        ConfirmedBy = channel.ConfirmedBy,
        Confirmed = channel.Confirmed?.ToUnixTimeMilliseconds(),
        Fault = channel.Fault,
    };

    public InboxChannel ToChannel() => new()
    {
        Id = Id,
        TenantId = Tenant,
        TeamId = Team,
        ConversationId = Conversation,
        Name = Name,
        ServiceUrl = ServiceUrl,
        BotId = Bot,
        AskedById = AskedById,
        AskedBy = AskedBy,
        Asked = DateTimeOffset.FromUnixTimeMilliseconds(Asked),
        ConfirmedBy = ConfirmedBy,
        Confirmed = Confirmed is { } confirmed ? DateTimeOffset.FromUnixTimeMilliseconds(confirmed) : null,
        Fault = Fault,
    };
}

/// <summary>A row of <c>ticket_cards</c>.</summary>
internal sealed class TicketCardRow
{
    public string Ticket { get; init; } = "";

    public long Version { get; init; }

    public string? ServiceUrl { get; init; }

    public string? Thread { get; init; }

    public string? Activity { get; init; }

    public long Relayed { get; init; }

    public string Lines { get; init; } = "[]";

    public static TicketCardRow From(TicketCard card) => new()
    {
        Ticket = card.TicketId,
        Version = card.Version,
        ServiceUrl = card.Place?.ServiceUrl,
        Thread = card.Place?.ThreadId,
        Activity = card.Place?.ActivityId,
        Relayed = card.Relayed,
        Lines = JsonSerializer.Serialize(card.Lines),
    };

    public TicketCard ToCard() => new()
    {
        TicketId = Ticket,
        Version = Version,
        Place = ServiceUrl is null || Thread is null || Activity is null ? null : new CardPlace(ServiceUrl, Thread, Activity),
        Relayed = Relayed,
        Lines = JsonSerializer.Deserialize<string[]>(Lines) ?? [],
    };
}
