using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using SmardBot.Bot.Rendering;
using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Faq.Overlay;
using SmardBot.Core.Reviews.Proposals;
using SmardBot.Core.Staff;

namespace SmardBot.Bot.Inbox;

/// <summary>What the buttons of a ticket's card do. The desk decides, the same that the staff pages ask.</summary>
internal sealed class TicketButtons(
    TicketDesk desk, FaqDesk faq, EntryDispatch entries, TicketWords words, AnswerDialog dialog, TicketCards cards, IOptions<TicketOptions> options)
{
    private const string Hint = "The family sees it in its chat as from the support team, with the disclaimer below it. No doses, settings or predictions: such a reply is not sent.";

    /// <summary>Answers a button; null for what is none of a ticket's.</summary>
    public async Task<StaffAnswer?> AnswerAsync(StaffMember by, StaffAction action, CancellationToken cancellation) => action.Verb switch
    {
        StaffVerbs.Take => await DoAsync(by, action.Id, desk.TakeAsync, cancellation),
        StaffVerbs.GiveBack => await DoAsync(by, action.Id, desk.GiveBackAsync, cancellation),
        StaffVerbs.Close => await DoAsync(by, action.Id, desk.CloseAsync, cancellation),
        StaffVerbs.Reopen => await DoAsync(by, action.Id, desk.ReopenAsync, cancellation),
        StaffVerbs.Reply => await ReplyAsync(by, action, cancellation),
        StaffVerbs.UseEntry => await EntryAsync(by, action, cancellation),
        StaffVerbs.MakeAnswer => await ProposeAsync(by, action, cancellation),
        _ => null,
    };

    private async Task<StaffAnswer> DoAsync(StaffMember by, string id, Func<StaffMember, string, CancellationToken, Task<DeskAnswer>> deed, CancellationToken cancellation)
    {
        var answer = await deed(by, id, cancellation);
        // Whoever was too late sees the card as it is now, and why.
        return await desk.FindAsync(by, id, cancellation) is { } ticket
            ? StaffAnswer.Show(cards.Build(ticket, answer.End == DeskEnd.Done ? null : answer.Message))
            : StaffAnswer.Of(answer, "");
    }

    private async Task<StaffAnswer> ReplyAsync(StaffMember by, StaffAction action, CancellationToken cancellation)
    {
        if (await desk.FindAsync(by, action.Id, cancellation) is not { } ticket)
        {
            return StaffAnswer.Line(DeskAnswer.NotFound.Message!);
        }

        if (action.Kind != StaffActionKind.Send)
        {
            return Held(ticket, by) ?? ReplyDialog(ticket, "", NewId(), null);
        }

        var (text, once) = (action.Field("text"), Once(action));
        var answer = await desk.ReplyAsync(by, action.Id, once, text, cancellation);
        return answer.End == DeskEnd.Refused ? ReplyDialog(ticket, text, once, answer.Message) : StaffAnswer.Of(answer, "Sent. The family reads it in its chat.");
    }

    private async Task<StaffAnswer> EntryAsync(StaffMember by, StaffAction action, CancellationToken cancellation)
    {
        if (await desk.FindAsync(by, action.Id, cancellation) is not { } ticket)
        {
            return StaffAnswer.Line(DeskAnswer.NotFound.Message!);
        }

        if (action.Kind != StaffActionKind.Send)
        {
            return Held(ticket, by) ?? EntryDialog(ticket, NewId(), null);
        }

        var once = Once(action);
        var answer = await entries.SendAsync(by, action.Id, once, action.Field("entry"), cancellation);
        return answer.End == DeskEnd.Refused ? EntryDialog(ticket, once, answer.Message) : StaffAnswer.Of(answer, "Sent. The family reads it in its chat.");
    }

    private async Task<StaffAnswer> ProposeAsync(StaffMember by, StaffAction action, CancellationToken cancellation)
    {
        var said = await words.ReadAsync(by, action.Id, cancellation);
        if (action.Kind != StaffActionKind.Send)
        {
            return dialog.Build(StaffVerbs.MakeAnswer, action.Id, new AnswerDraft("", "", said.LastReply, null, [], []));
        }

        var change = AnswerDialog.Read(action);
        var answer = await faq.ProposeAsync(by, change, said.Family, "ticket", cancellation);
        return answer.End == DeskEnd.Refused
            ? dialog.Build(StaffVerbs.MakeAnswer, action.Id, change.Answer!, change.Entry, answer.Message)
            : StaffAnswer.Of(answer, "Proposed. Somebody else has to accept it: \"proposals\".");
    }

    private StaffAnswer ReplyDialog(Ticket ticket, string draft, string once, string? fault) => StaffAnswer.Dialog("Reply to the family", CardElements.Card(
        [
            .. Fault(fault),
            CardElements.Text(TicketCards.Title(ticket)).With("isSubtle", value: true),
            StaffButtons.Field("text", "Your reply", draft, options.Value.MaxReplyLength, isLong: true),
            CardElements.Small(Hint),
        ],
        [StaffButtons.Send("Send", StaffVerbs.Reply, ticket.Id, once)]));

    private StaffAnswer EntryDialog(Ticket ticket, string once, string? fault)
    {
        (string Value, string Title)[] choices = [.. entries.Choices(ticket).Select(entry => (entry.Id, entry.Title))];
        return StaffAnswer.Dialog("Send an answer of the FAQ", CardElements.Card(
            [
                .. Fault(fault),
                CardElements.Text(TicketCards.Title(ticket)).With("isSubtle", value: true),
                StaffButtons.Choice("entry", "The answer", choices, choices.FirstOrDefault().Value ?? ""),
            ],
            [StaffButtons.Send("Send this answer", StaffVerbs.UseEntry, ticket.Id, once)]));
    }

    private static StaffAnswer? Held(Ticket ticket, StaffMember by) =>
        !ticket.IsOpen ? StaffAnswer.Line("It is closed; open it again first.")
        : ticket.HolderId is { } holder && holder != by.Id ? StaffAnswer.Line($"{ticket.Holder} has it.")
        : null;

    private static IEnumerable<JsonObject> Fault(string? fault) => fault is null ? [] : [CardElements.Container("attention", [CardElements.Text(fault)])];

    /// <summary>Made with the dialog, so that what is sent twice is one reply.</summary>
    private static string Once(StaffAction action) => action.Field("once") is { Length: > 0 and <= 64 } once ? once : NewId();

    private static string NewId() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
