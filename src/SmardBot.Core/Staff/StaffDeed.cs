namespace SmardBot.Core.Staff;

/// <summary>What staff do. Whoever adds one has to say in <see cref="StaffRights"/> who may.</summary>
public enum StaffDeed
{
    /// <summary>Read tickets and the chats that they belong to.</summary>
    ReadInbox,

    /// <summary>Take a ticket, or give it back.</summary>
    TakeTicket,

    /// <summary>Write to a family.</summary>
    ReplyToTicket,

    /// <summary>Close a ticket or open it again.</summary>
    CloseTicket,

    /// <summary>Make a reply the draft of an answer.</summary>
    ProposeAnswer,

    /// <summary>Read missed questions and disliked answers.</summary>
    ReadReviews,

    /// <summary>Say where a missed question belongs.</summary>
    DecideReview,

    /// <summary>Read the answers with their state.</summary>
    ReadAnswers,

    /// <summary>Write a new text for an answer.</summary>
    EditAnswer,

    /// <summary>Accept or decline what somebody else has written.</summary>
    DecideProposal,

    /// <summary>Sign an answer as a clinician.</summary>
    SignAnswer,

    /// <summary>Take an answer out at once.</summary>
    WithdrawAnswer,

    /// <summary>Read statistics.</summary>
    ReadStatistics,

    /// <summary>Read who did what.</summary>
    ReadAudit,

    /// <summary>Let a channel of Teams be the inbox.</summary>
    ConnectChannel,
}
