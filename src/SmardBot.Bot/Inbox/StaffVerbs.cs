using SmardBot.Core.Staff;

namespace SmardBot.Bot.Inbox;

/// <summary>What the buttons and dialogs of the staff's cards do, and what one has to be allowed to do for it: no verb works that is not in the table.</summary>
internal static class StaffVerbs
{
    /// <summary>Takes a ticket.</summary>
    public const string Take = "ticket.take";

    /// <summary>Gives it back.</summary>
    public const string GiveBack = "ticket.give-back";

    /// <summary>Writes to the family.</summary>
    public const string Reply = "ticket.reply";

    /// <summary>Sends an entry of the FAQ to the family.</summary>
    public const string UseEntry = "ticket.entry";

    /// <summary>Closes a ticket.</summary>
    public const string Close = "ticket.close";

    /// <summary>Opens a closed one again.</summary>
    public const string Reopen = "ticket.reopen";

    /// <summary>Makes it an answer of the FAQ.</summary>
    public const string MakeAnswer = "ticket.answer";

    /// <summary>Verb and deed.</summary>
    public static IReadOnlyDictionary<string, StaffDeed> Deeds { get; } = new Dictionary<string, StaffDeed>(StringComparer.Ordinal)
    {
        [Take] = StaffDeed.TakeTicket,
        [GiveBack] = StaffDeed.TakeTicket,
        [Reply] = StaffDeed.ReplyToTicket,
        [UseEntry] = StaffDeed.ReplyToTicket,
        [Close] = StaffDeed.CloseTicket,
        [Reopen] = StaffDeed.CloseTicket,
    };
}
