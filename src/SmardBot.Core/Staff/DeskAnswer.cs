namespace SmardBot.Core.Staff;

/// <summary>How something that staff did has ended.</summary>
public enum DeskEnd
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>There is no such thing, or not any more.</summary>
    NotFound,

    /// <summary>This person may not.</summary>
    NotAllowed,

    /// <summary>Somebody else was quicker; nothing was changed.</summary>
    Taken,

    /// <summary>What was written may not be sent or proposed; <see cref="DeskAnswer.Message"/> says why.</summary>
    Refused,
}

/// <summary>What a desk says to whoever asked for something.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Message">One sentence for the person, or null where there is nothing to say.</param>
/// <param name="Subject">The id of what was made, or null.</param>
public sealed record DeskAnswer(DeskEnd End, string? Message = null, string? Subject = null)
{
    /// <summary>It is done, and nothing is to be said.</summary>
    public static DeskAnswer Done { get; } = new(DeskEnd.Done);

    /// <summary>There is no such thing.</summary>
    public static DeskAnswer NotFound { get; } = new(DeskEnd.NotFound, "That is not there any more.");

    /// <summary>This person may not.</summary>
    public static DeskAnswer NotAllowed { get; } = new(DeskEnd.NotAllowed, "Your role does not allow that.");

    /// <summary>Somebody else changed it meanwhile.</summary>
    public static DeskAnswer Changed { get; } = new(DeskEnd.Taken, "Somebody else has changed that meanwhile. Look again, then decide.");

    /// <summary>It may not be sent or proposed.</summary>
    public static DeskAnswer Refused(string why) => new(DeskEnd.Refused, why);
}
