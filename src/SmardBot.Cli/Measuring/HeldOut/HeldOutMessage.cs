using SmardBot.Cli.Measuring.Messages;
using SmardBot.Core.Faq;
using SmardBot.Core.Matching;

namespace SmardBot.Cli.Measuring.HeldOut;

/// <summary>A message of the FAQ as a bot sees it that was trained and calibrated without it.</summary>
/// <param name="Scored">The message, what such a bot makes of it, and what that is worth.</param>
/// <param name="Considered">The best entries whatever the outcome, best first, with calibrated confidence.</param>
public sealed record HeldOutMessage(ScoredMessage Scored, IReadOnlyList<ScoredEntry> Considered)
{
    /// <summary>What the message is.</summary>
    public LabelledMessage Message => Scored.Message;

    /// <summary>The confidence, 0 to 1, in the best entry.</summary>
    public double Confidence => Considered.Count > 0 ? Considered[0].Confidence : 0;

    /// <summary>Whether the best entry is right, whatever the bot did with it.</summary>
    public bool IsFirstRight => IsAmong(1);

    /// <summary>Whether a right entry is among the best so many.</summary>
    public bool IsAmong(int first) =>
        Considered.Take(first).Any(entry => Message.Labels.Contains(entry.Entry)) || Scored.Result.Entries.Any(entry => Message.Labels.Contains(entry));

    /// <summary>The entry that the message is taken for: its own when what was found is right too.</summary>
    public string TakenFor => IsFirstRight ? Message.Labels[0] : Considered[0].Entry;
}
