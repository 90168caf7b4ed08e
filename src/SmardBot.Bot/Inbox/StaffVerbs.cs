using SmardBot.Core.Staff;

namespace SmardBot.Bot.Inbox;

/// <summary>What the buttons and dialogs of the staff's cards do, and what one has to be allowed to do for it: no verb works that is not in the table.</summary>
internal static class StaffVerbs
{
    /// <summary>Verbs of tickets begin so.</summary>
    public const string OfTickets = "ticket.";

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

    /// <summary>A missed question belongs to an entry.</summary>
    public const string Belongs = "review.belongs";

    /// <summary>A missed question is not ours.</summary>
    public const string NotOurs = "review.not-ours";

    /// <summary>A missed question needs an answer.</summary>
    public const string NeedsAnswer = "review.answer";

    /// <summary>A missed question is left as it is.</summary>
    public const string Leave = "review.leave";

    /// <summary>Shows the next missed question.</summary>
    public const string NextQuestion = "review.next";

    /// <summary>Accepts what somebody else has written.</summary>
    public const string Accept = "proposal.accept";

    /// <summary>Returns it with a reason.</summary>
    public const string Return = "proposal.return";

    /// <summary>Shows the next proposal.</summary>
    public const string NextProposal = "proposal.next";

    /// <summary>Verb and deed.</summary>
    public static IReadOnlyDictionary<string, StaffDeed> Deeds { get; } = new Dictionary<string, StaffDeed>(StringComparer.Ordinal)
    {
        [Take] = StaffDeed.TakeTicket,
        [GiveBack] = StaffDeed.TakeTicket,
        [Reply] = StaffDeed.ReplyToTicket,
        [UseEntry] = StaffDeed.ReplyToTicket,
        [Close] = StaffDeed.CloseTicket,
        [Reopen] = StaffDeed.CloseTicket,
        [MakeAnswer] = StaffDeed.ProposeAnswer,
        [Belongs] = StaffDeed.DecideReview,
        [NotOurs] = StaffDeed.DecideReview,
        [NeedsAnswer] = StaffDeed.DecideReview,
        [Leave] = StaffDeed.DecideReview,
        [NextQuestion] = StaffDeed.ReadReviews,
        [Accept] = StaffDeed.DecideProposal,
        [Return] = StaffDeed.DecideProposal,
        [NextProposal] = StaffDeed.DecideProposal,
    };
}
