namespace SmardBot.Core.Faq;

/// <summary>What happens to an entry whose review is overdue.</summary>
public enum OverduePolicy
{
    /// <summary>It is shown and says that its review is overdue.</summary>
    Flag,

    /// <summary>It is not shown until somebody has reviewed it again.</summary>
    Withhold,
}
