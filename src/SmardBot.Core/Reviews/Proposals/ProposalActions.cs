namespace SmardBot.Core.Reviews.Proposals;

/// <summary>What can happen to the FAQ, as the audit names it.</summary>
public static class ProposalActions
{
    /// <summary>A curator added a way to ask for an entry.</summary>
    public const string Alternate = "faq.alternate";

    /// <summary>A curator said that something is not ours to answer.</summary>
    public const string Negative = "faq.negative";

    /// <summary>Somebody wrote an answer.</summary>
    public const string Proposed = "faq.proposed";

    /// <summary>A second person accepted it.</summary>
    public const string Accepted = "faq.accepted";

    /// <summary>A second person declined it.</summary>
    public const string Declined = "faq.declined";

    /// <summary>Whoever wrote it took it back, or a change was taken out of force.</summary>
    public const string Retracted = "faq.retracted";

    /// <summary>A clinician signed an answer.</summary>
    public const string SignedOff = "faq.signed";

    /// <summary>An answer was taken out.</summary>
    public const string Withdrawn = "faq.withdrawn";

    /// <summary>The files hold it now.</summary>
    public const string Filed = "faq.filed";

    /// <summary>A curator looked at a missed question.</summary>
    public const string Decided = "review.decided";
}
