namespace SmardBot.Core.Matching;

/// <summary>One question of a message that asks several.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Match">What it looks like.</param>
/// <param name="Leans">Whether it was read after the question before it.</param>
/// <param name="Certainty">The probability, 0 to 1, that its best entry is asked for in the message.</param>
internal sealed record Part(string Text, Match Match, bool Leans, double Certainty);
