namespace SmardBot.Core.Conversations.Tickets;

/// <summary>What a ticket is about.</summary>
/// <param name="Question">What the family asked, in its own words; empty where it asked for a person and nothing else.</param>
/// <param name="Said">What the bot had said to it, Markdown; empty where it had said nothing.</param>
/// <param name="Nearest">The entries that came nearest, best first.</param>
/// <param name="After">How far the chat had come when it was opened: the sequence of its last activity then. What follows is new to staff.</param>
/// <param name="InTeams">Whether the family agreed to a copy in a channel of Teams; without that it stays on the staff pages.</param>
public sealed record TicketContent(string Question, string Said, IReadOnlyList<NearEntry> Nearest, long After = 0, bool InTeams = false);

/// <summary>An entry that came near.</summary>
/// <param name="Entry">Its id.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record NearEntry(string Entry, double Confidence);
