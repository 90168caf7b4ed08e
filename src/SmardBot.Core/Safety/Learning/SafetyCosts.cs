namespace SmardBot.Core.Safety.Learning;

/// <summary>
/// What a mistake costs, in needless contacts above an answer; the thresholds of everything learned follow from it. They are
/// weighed at the share of messages that are a cry for help where such a bot stands, not at that of the examples.
/// </summary>
internal static class SafetyCosts
{
    /// <summary>One message in fifty is a cry for help: more than at any desk, since who is in need writes wherever there is a box.</summary>
    public const double ShareOfDanger = 0.02;

    /// <summary>A cry for help that gets no contacts.</summary>
    public const double Missed = 44;

    /// <summary>Contacts instead of an answer, for somebody who is in no danger.</summary>
    public const double FalseAlarm = 2;

    /// <summary>A cry for help that is answered as a question, with the contacts above.</summary>
    public const double OnlyConcern = 16;

    /// <summary>From which probability on the contacts stand above the answer.</summary>
    public static double Concern => 1 / (1 + Missed);

    /// <summary>From which probability on the contacts replace the answer.</summary>
    public static double Alarm => FalseAlarm / (FalseAlarm + OnlyConcern);

    /// <summary>The log-odds that go from the examples' share of danger to the share where the bot stands.</summary>
    /// <param name="share">The share of danger among the examples.</param>
    public static double Shift(double share) => Math.Log(ShareOfDanger / (1 - ShareOfDanger)) - Math.Log(share / (1 - share));
}
