using System.Text.Json;
using SmardBot.Core.Conversations.Tickets;

namespace SmardBot.Storage.Staff;

/// <summary>A row of <c>tickets</c> as Dapper fills and reads it.</summary>
internal sealed class TicketRow
{
    public const string Columns =
        """
        id, conversation, channel, state, content, consented, opened, changed, holder_id as HolderId, holder, staff_acted as StaffActed,
        family_wrote as FamilyWrote, answered, closed, alarmed, code_hash as CodeHash, version
        """;

    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web);

    public string Id { get; init; } = "";

    public string Conversation { get; init; } = "";

    public string Channel { get; init; } = "";

    public string State { get; init; } = "";

    public string Content { get; init; } = "";

    public long Consented { get; init; }

    public long Opened { get; init; }

    public long Changed { get; init; }

    public string? HolderId { get; init; }

    public string? Holder { get; init; }

    public long? StaffActed { get; init; }

    public long FamilyWrote { get; init; }

    public long? Answered { get; init; }

    public long? Closed { get; init; }

    public long Alarmed { get; init; }

    public string? CodeHash { get; init; }

    public long Version { get; init; }

    public static TicketRow From(Ticket ticket) => new()
    {
        Id = ticket.Id,
        Conversation = ticket.ConversationId,
        Channel = ticket.Channel,
        State = Name(ticket.State),
        // As JSON, whatever somebody typed is escaped to what every database can keep.
        Content = JsonSerializer.Serialize(ticket.Content, JsonOptions),
        Consented = ticket.Consented.ToUnixTimeMilliseconds(),
        Opened = ticket.Opened.ToUnixTimeMilliseconds(),
        Changed = ticket.Changed.ToUnixTimeMilliseconds(),
        HolderId = ticket.HolderId,
        Holder = ticket.Holder,
        StaffActed = ticket.StaffActed?.ToUnixTimeMilliseconds(),
        FamilyWrote = ticket.FamilyWrote.ToUnixTimeMilliseconds(),
        Answered = ticket.Answered?.ToUnixTimeMilliseconds(),
        Closed = ticket.Closed?.ToUnixTimeMilliseconds(),
        Alarmed = ticket.Alarmed ? 1 : 0,
        CodeHash = ticket.CodeHash,
        Version = ticket.Version,
    };

    public Ticket ToTicket() => new()
    {
        Id = Id,
        ConversationId = Conversation,
        Channel = Channel,
        State = Enum.Parse<TicketState>(State, ignoreCase: true),
        Content = JsonSerializer.Deserialize<TicketContent>(Content, JsonOptions)!,
        Consented = Time(Consented),
        Opened = Time(Opened),
        Changed = Time(Changed),
        HolderId = HolderId,
        Holder = Holder,
        StaffActed = StaffActed is { } acted ? Time(acted) : null,
        FamilyWrote = Time(FamilyWrote),
        Answered = Answered is { } answered ? Time(answered) : null,
        Closed = Closed is { } closed ? Time(closed) : null,
        Alarmed = Alarmed != 0,
        CodeHash = CodeHash,
        Version = Version,
    };

    public static string Name(TicketState state) => state switch
    {
        TicketState.Waiting => "waiting",
        TicketState.Taken => "taken",
        TicketState.Answered => "answered",
        _ => "closed",
    };

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
