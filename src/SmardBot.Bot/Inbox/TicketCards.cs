using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using SmardBot.Bot.Rendering;
using SmardBot.Bot.Teams;
using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Reviews.Masking;

namespace SmardBot.Bot.Inbox;

/// <summary>
/// A ticket as a card: the question, what the bot had said, the nearest entries, where it stands, and what can be done. What the family
/// wrote is masked: the whole chat stands on the staff pages alone.
/// </summary>
internal sealed class TicketCards(KnowledgeBase knowledge, IOptions<TeamsOptions> options)
{
    private const int LongestQuestion = 1_000;
    private const int LongestSaid = 600;
    private const int LongestSummary = 120;
    private const int MostNearest = 3;

    /// <summary>The card.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="notice">What is to be said to whoever pressed a button in vain, or null.</param>
    public JsonObject Build(Ticket ticket, string? notice = null)
    {
        List<JsonObject> body = [CardElements.Heading(Title(ticket))];
        if (notice is not null)
        {
            body.Insert(0, CardElements.Container("warning", [CardElements.Text(notice)]));
        }

        if (ticket.Alarmed)
        {
            body.Add(CardElements.Container("attention", [CardElements.Text("**The safety gate found an alarm in this chat.** The family got the emergency contacts at once.")]));
        }

        body.Add(CardElements.Small($"**{Standing(ticket)}** · opened {ticket.Opened:yyyy-MM-dd HH:mm} UTC, {(ticket.Channel == "page" ? "from a page" : "from the chat")}"));
        if (ticket.Content.Said.Length > 0)
        {
            body.Add(CardElements.Small("**The program had said**").With("spacing", "Medium"));
            body.Add(CardElements.Text(Cut(TextMask.Apply(ticket.Content.Said, LongestSaid * 2), LongestSaid)).With("isSubtle", value: true));
        }

        if (ticket.Content.Nearest.Count > 0)
        {
            body.Add(CardElements.Small("**Nearest entries**").With("spacing", "Medium"));
            body.AddRange(ticket.Content.Nearest.Take(MostNearest).Select(near => CardElements.Small($"{EntryTitle(near.Entry)} ({near.Confidence:0.00})")));
        }

        return CardElements.Card(body, [.. Buttons(ticket)]);
    }

    /// <summary>What stands there when the ticket is deleted.</summary>
    public static JsonObject Blank() =>
        CardElements.Card([CardElements.Text("This question was deleted: the family wished it, or its time was over.").With("isSubtle", value: true)], []);

    /// <summary>A card as a message.</summary>
    public static Activity Message(JsonObject card, string summary) => new()
    {
        Type = ActivityTypes.Message,
        Attachments = [new Attachment { ContentType = TeamsReply.AdaptiveCard, Content = ActivityJson.ToToken(card) }],
        Summary = Cut(summary, LongestSummary),
    };

    /// <summary>What the family asked, masked.</summary>
    public static string Title(Ticket ticket) =>
        ticket.Content.Question.Length > 0 ? Plain(TextMask.Apply(ticket.Content.Question, LongestQuestion)) : "A family asks for a person";

    /// <summary>What a family wrote, so that nothing in it is read as Markdown or a mention.</summary>
    public static string Plain(string text) => string.Concat(text.Select(sign => sign is '*' or '_' or '[' or ']' or '`' or '<' or '>' or '\\' ? $"\\{sign}" : $"{sign}"));

    private static IEnumerable<JsonObject> Deeds(Ticket ticket)
    {
        if (!ticket.IsOpen)
        {
            yield return StaffButtons.Do("Open again", StaffVerbs.Reopen, ticket.Id);
            yield return StaffButtons.Open("Make it an answer …", StaffVerbs.MakeAnswer, ticket.Id);
            yield break;
        }

        yield return ticket.HolderId is null ? StaffButtons.Do("Take it", StaffVerbs.Take, ticket.Id) : StaffButtons.Do("Give it back", StaffVerbs.GiveBack, ticket.Id);
        yield return StaffButtons.Open("Reply …", StaffVerbs.Reply, ticket.Id);
        yield return StaffButtons.Open("Use an entry …", StaffVerbs.UseEntry, ticket.Id);
        yield return StaffButtons.Do("Close", StaffVerbs.Close, ticket.Id);
        if (ticket.Answered is not null)
        {
            yield return StaffButtons.Open("Make it an answer …", StaffVerbs.MakeAnswer, ticket.Id);
        }
    }

    private IEnumerable<JsonObject> Buttons(Ticket ticket)
    {
        foreach (var deed in Deeds(ticket))
        {
            yield return deed;
        }

        if (options.Value.PublicUrl is { Length: > 0 } origin)
        {
            yield return StaffButtons.Link("The whole chat", $"{origin.TrimEnd('/')}/staff/inbox/{ticket.Id}");
        }
    }

    private static string Standing(Ticket ticket) => ticket.State switch
    {
        TicketState.Waiting => "waiting",
        TicketState.Taken => $"{ticket.Holder} has it{(ticket.IsUnread ? ", the family wrote again" : "")}",
        TicketState.Answered => $"answered{(ticket.Holder is null ? "" : $" by {ticket.Holder}")}{(ticket.IsUnread ? ", the family wrote again" : "")}",
        _ => "closed",
    };

    private string EntryTitle(string id) => knowledge.Current?.Catalog.Find(id)?.Title ?? id;

    private static string Cut(string text, int most) => text.Length <= most ? text : $"{text.AsSpan(0, most)}…";
}
