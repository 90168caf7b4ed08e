namespace SmardBot.Cli.Measuring.Messages;

/// <summary>What a reply was worth.</summary>
public enum ReplyVerdict
{
    /// <summary>What the message asked for.</summary>
    Right,

    /// <summary>Not answered, but the right entry was among those offered.</summary>
    Offered,

    /// <summary>An answer that was not asked for, or a false alarm: worse than no answer.</summary>
    Wrong,

    /// <summary>Anything else: the user did not get what there was.</summary>
    Missed,
}
