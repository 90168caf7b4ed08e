namespace SmardBot.Core.Conversations.Tickets;

/// <summary>What a ticket is about.</summary>
/// <param name="Question">What the family asked, in its own words; empty where it asked for a person and nothing else.</param>
/// <param name="Said">What the bot had said to it, Markdown; empty where it had said nothing.</param>
/// <param name="Nearest">The entries that came nearest, best first.</param>
public sealed record TicketContent(string Question, string Said, IReadOnlyList<NearEntry> Nearest);

/// <summary>An entry that came near.</summary>
/// <param name="Entry">Its id.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record NearEntry(string Entry, double Confidence);
