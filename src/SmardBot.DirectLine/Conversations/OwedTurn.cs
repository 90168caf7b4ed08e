using Microsoft.Bot.Schema;


namespace SmardBot.DirectLine.Conversations;

/// <summary>An activity that was acknowledged and has to be answered.</summary>
/// <param name="Sequence">Its place in the history; 0 for the start of the conversation.</param>
/// <param name="Incoming">The activity.</param>
/// <param name="Refused">Whether it is refused, since too many came.</param>
/// <param name="GivenUp">Whether it was tried often enough: the user gets an apology.</param>
internal sealed record OwedTurn(long Sequence, Activity Incoming, bool Refused = false, bool GivenUp = false);
