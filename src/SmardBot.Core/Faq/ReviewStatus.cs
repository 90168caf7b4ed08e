namespace SmardBot.Core.Faq;

/// <summary>Where an entry stands.</summary>
public enum ReviewStatus
{
    /// <summary>Compiled from sources, not reviewed by a clinician.</summary>
    Draft,

    /// <summary>A clinician signed this very text.</summary>
    Reviewed,

    /// <summary>Never shown, on any channel.</summary>
    Withdrawn,
}
