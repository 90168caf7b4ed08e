using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using SmardBot.Bot;
using SmardBot.Bot.Inbox;
using SmardBot.Bot.Turns;
using SmardBot.Core.Answering;
using SmardBot.Core.Conversations;
using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;
using SmardBot.Host.Http;

namespace SmardBot.Host.Website.Person;

/// <summary>
/// A question to a person from the pages without scripts. Pages keep nothing otherwise, so that a conversation begins with the
/// family's consent; its return code opens it again, here or in the chat.
/// </summary>
internal sealed class PersonPages(
    PersonEffects persons, FamilyTickets tickets, IConversationStore store, ChatHistory history, Dialogue dialogue, KnowledgeBase knowledge, PageRenderer renderer, TimeProvider clock)
{
    private const int LongestQuestion = 4_000;

    /// <summary>Asks for consent, with the question as it would be kept; says so where nobody can be asked.</summary>
    public Task AskAsync(HttpContext context) => !tickets.AreTaken ? Redirect(context, "/about") : ConsentAsync(context, "");

    /// <summary>The form of an answer page leads here with its question.</summary>
    public async Task AskWithAsync(HttpContext context)
    {
        var form = await FormAsync(context);
        if (form is null || !tickets.AreTaken)
        {
            return;
        }

        await ConsentAsync(context, Cut(form["question"].ToString()));
    }

    /// <summary>Opens the conversation and the ticket, and shows the return code once.</summary>
    public async Task OpenAsync(HttpContext context)
    {
        var form = await FormAsync(context);
        if (form is null || !tickets.AreTaken)
        {
            return;
        }

        var question = Cut(form["question"].ToString()).Trim();
        if (question.Length == 0 || form["consent"] != "yes")
        {
            await ConsentAsync(context, question, question.Length == 0 ? "Please write your question." : "Without your yes nobody may read it. Please tick the box, or ask the program instead.");
            return;
        }

        var alarm = Alarm(question);
        var conversation = await NewAsync(question, context.RequestAborted);
        var code = await tickets.OpenAsync(conversation, "page", new TicketContent(question, "", [], After: 1, InTeams: form["places"] == PersonAskPage.InTeams), context.RequestAborted);
        if (alarm is not null)
        {
            await tickets.WroteAsync(conversation, isAlarm: true, context.RequestAborted);
        }

        await ShowAsync(context, conversation, code!, isNew: true, alarm);
    }

    /// <summary>Where a code is typed.</summary>
    public Task ReturnAsync(HttpContext context) => SendAsync<PersonReturnPage>(context, ("Problem", null));

    /// <summary>Shows the chat of a code.</summary>
    public async Task OpenAgainAsync(HttpContext context)
    {
        if (await FormAsync(context) is not { } form)
        {
            return;
        }

        var code = form["code"].ToString();
        if (await tickets.ReturnAsync(code, context.RequestAborted) is not { } ticket)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await SendAsync<PersonReturnPage>(context, ("Problem", "This code opens no chat. It may be misspelt, taken back, or the chat deleted."));
            return;
        }

        var (text, alarm) = (Cut(form["text"].ToString()).Trim(), (string?)null);
        switch (form["do"].ToString())
        {
            case "write" when text.Length > 0:
                alarm = Alarm(text);
                await store.AppendAsync(ticket.ConversationId, Said(text), $"page|{form["once"]}", turn: null, context.RequestAborted);
                await tickets.WroteAsync(ticket.ConversationId, alarm is not null, context.RequestAborted);
                break;
            case "close":
                await tickets.CloseAsync(ticket.ConversationId, context.RequestAborted);
                break;
            case "forget":
                await store.DeleteAsync(ticket.ConversationId, context.RequestAborted);
                await SendAsync<PersonReturnPage>(context, ("Problem", "The chat and your question are deleted."));
                return;
        }

        await ShowAsync(context, ticket.ConversationId, code, isNew: false, alarm);
    }

    private ReplyTexts Texts => knowledge.Current is { } current ? new ReplyTexts(current.Catalog.Language.Replies) : ReplyTexts.Embedded;

    private async Task ConsentAsync(HttpContext context, string question, string? problem = null) => await SendAsync<PersonAskPage>(
        context, ("Person", await persons.DescribeAsync(Texts, context.RequestAborted)), ("Question", question), ("Problem", problem));

    private async Task ShowAsync(HttpContext context, string conversation, string code, bool isNew, string? alarm) => await SendAsync<PersonChatPage>(
        context,
        ("Person", await persons.StateAsync(conversation, Texts, context.RequestAborted)),
        ("Lines", await history.ReadAsync(conversation, context.RequestAborted)),
        ("Code", code),
        ("IsNew", isNew),
        ("Alarm", alarm));

    /// <summary>What the safety gate has to say to a text, or null. It is never silent, whoever else reads.</summary>
    private string? Alarm(string text)
    {
        var reply = dialogue.Answer(new Question { Text = text, Said = text });
        return reply.IsAlarm ? reply.Markdown : null;
    }

    private async Task<string> NewAsync(string question, CancellationToken cancellation)
    {
        var id = $"person-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}";
        await store.CreateAsync(new Conversation(id, Channels.Directline, $"dl_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}", clock.GetUtcNow(), Started: true), cancellation);
        await store.AppendAsync(id, Said(question), "page|first", turn: null, cancellation);
        return id;
    }

    private static string Said(string text) => ActivityJson.WriteBody(new Activity
    {
        Type = ActivityTypes.Message,
        ChannelId = Channels.Directline,
        From = new ChannelAccount { Id = "dl_page", Role = "user" },
        Text = text,
    });

    private static string Cut(string text) => text.Length <= LongestQuestion ? text : text[..LongestQuestion];

    private static async Task<IFormCollection?> FormAsync(HttpContext context)
    {
        if (context.Request.HasFormContentType)
        {
            return await context.Request.ReadFormAsync(context.RequestAborted);
        }

        context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        return null;
    }

    private static Task Redirect(HttpContext context, string path)
    {
        context.Response.Redirect(path);
        return Task.CompletedTask;
    }

    private async Task SendAsync<TPage>(HttpContext context, params (string Name, object? Value)[] parameters)
        where TPage : Microsoft.AspNetCore.Components.IComponent
    {
        var html = await renderer.RenderAsync<TPage>(context.Request, parameters);
        context.Response.Headers.ContentSecurityPolicy = PagePolicy.Document;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        context.Response.ContentType = WebFile.ContentTypeOf(".html");
        await context.Response.WriteAsync(html, Encoding.UTF8, context.RequestAborted);
    }
}
