using SmardBot.Core.Answering;
using SmardBot.Core.Faq;
using SmardBot.Core.Matching;
using SmardBot.Core.Safety;

namespace SmardBot.Cli.Measuring.Messages;

/// <summary>A message, what the bot made of it, and what that was worth.</summary>
/// <param name="Message">The message.</param>
/// <param name="Result">What its (last) turn came to.</param>
/// <param name="Verdict">What that was worth.</param>
public sealed record ScoredMessage(LabelledMessage Message, Reply Result, ReplyVerdict Verdict)
{
    /// <summary>The outcome; a turn that came to nothing counts as an error.</summary>
    public TurnOutcome Outcome => Result.Outcome ?? TurnOutcome.Error;

    /// <summary>Whether an entry was shown, or asked about before showing it.</summary>
    public bool IsAnswered => Outcome is TurnOutcome.Answer or TurnOutcome.Confirm;

    /// <summary>Whether the contacts stand above the answer.</summary>
    public bool IsCaredFor => Result.Care >= SafetyLevel.Crisis && !IsAlarm;

    /// <summary>Whether the gate raised an alarm.</summary>
    public bool IsAlarm => Outcome is TurnOutcome.Emergency or TurnOutcome.Crisis;
}
