namespace SmardBot.Cli.Measuring.HeldOut;

/// <summary>How an entry fares with its own questions.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Questions">How many it has.</param>
/// <param name="First">For how many a right entry came first, whatever the bot did with it.</param>
/// <param name="Right">How many were answered right.</param>
/// <param name="Offered">How many were offered the right entry among three.</param>
/// <param name="Wrong">How many got a wrong answer.</param>
/// <param name="Lost">To which entry how many of its questions went, most first.</param>
public sealed record EntryTally(string Entry, int Questions, int First, int Right, int Offered, int Wrong, IReadOnlyList<Confusion> Lost);
