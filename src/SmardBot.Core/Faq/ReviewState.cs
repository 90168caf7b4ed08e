namespace SmardBot.Core.Faq;

/// <summary>What the review of an entry means today.</summary>
public enum ReviewState
{
    /// <summary>Not reviewed, or changed since.</summary>
    Draft,

    /// <summary>Reviewed as it stands.</summary>
    Reviewed,

    /// <summary>Reviewed as it stands, but the next review is late.</summary>
    Overdue,

    /// <summary>Not to be shown: withdrawn, withheld until reviewed again, or a draft where drafts are not served.</summary>
    Hidden,
}
