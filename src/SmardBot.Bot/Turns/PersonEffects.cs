using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;
using SmardBot.Core.Answering;
using SmardBot.Core.Conversations;
using SmardBot.Core.Conversations.Inbox;
using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Faq;
using SmardBot.Core.Matching;
using SmardBot.Core.Staff;

namespace SmardBot.Bot.Turns;

/// <summary>What the dialogue has to know of the people behind the bot, and what it wants of them.</summary>
public sealed class PersonEffects(
    FamilyTickets tickets, InboxDesk inbox, IConversationStore store, OfficeHours hours, IOptions<ContactOptions> contact, IOptions<PrivacyOptions> privacy, TimeProvider clock, ILogger<PersonEffects> logger)
{
    private const int MostRead = 60;
    private const int MostTicketHours = 14 * 24;
    private const string Somebody = "the support team";

    /// <summary>What a family in a conversation that is kept here can expect. A store that is away means that nobody can be asked.</summary>
    public async Task<PersonState> StateAsync(string conversationId, ReplyTexts texts, CancellationToken cancellation)
    {
        if (!tickets.AreTaken)
        {
            return PersonState.NotHere;
        }

        try
        {
            var ticket = await tickets.FindAsync(conversationId, cancellation);
            return await DescribeAsync(texts, cancellation) with
            {
                Standing = ticket is not { IsOpen: true } ? PersonStanding.CanBeAsked
                    : ticket.HolderId is null && ticket.State == TicketState.Waiting ? PersonStanding.Waiting
                    : ticket.State == TicketState.Answered ? PersonStanding.Answered
                    : PersonStanding.Taken,
                IsWithPerson = tickets.IsWithPerson(ticket),
            };
        }
        catch (StoreUnavailableException unavailable)
        {
            Log.PersonNotKnown(logger, unavailable.Message);
            return PersonState.NotHere;
        }
    }

    /// <summary>Who they are, where they read and when they are there.</summary>
    public async Task<PersonState> DescribeAsync(ReplyTexts texts, CancellationToken cancellation)
    {
        var inTeams = await HasChannelAsync(cancellation);
        var now = clock.GetUtcNow();
        var next = hours.NextOpen(now);
        var kept = Math.Min(privacy.Value.ConversationHours, MostTicketHours);
        return new PersonState(
            PersonStanding.CanBeAsked,
            Name: string.IsNullOrWhiteSpace(contact.Value.Name) ? Somebody : contact.Value.Name,
            Places: texts.PersonPlaces(inTeams),
            When: texts.PersonWhen(hours.IsOpen(now), next is null || next == now ? null : hours.Say(next.Value)),
            Kept: kept % 24 == 0 ? kept == 24 ? "1 day" : $"{kept / 24} days" : $"{kept} hours",
            InTeams: inTeams);
    }

    /// <summary>Leaves the last question of the chat for a person. Done twice, it is there once.</summary>
    public async Task OpenAsync(string conversationId, IReadOnlyList<ScoredEntry> nearest, bool inTeams, CancellationToken cancellation)
    {
        var (question, said, after) = await LastAsync(conversationId, cancellation);
        var content = new TicketContent(question, said, [.. nearest.Select(near => new NearEntry(near.Entry, near.Confidence))], after, inTeams);
        if (await tickets.OpenAsync(conversationId, Channels.Directline, content, cancellation) is null && await tickets.FindAsync(conversationId, cancellation) is not { IsOpen: true })
        {
            throw new InvalidOperationException("The conversation is gone.");
        }
    }

    /// <summary>Closes it.</summary>
    public Task CloseAsync(string conversationId, CancellationToken cancellation) => tickets.CloseAsync(conversationId, cancellation);

    /// <summary>Tells staff that the family wrote on.</summary>
    public async Task ContinueAsync(string conversationId, bool isAlarm, CancellationToken cancellation)
    {
        try
        {
            await tickets.WroteAsync(conversationId, isAlarm, cancellation);
        }
        catch (StoreUnavailableException unavailable)
        {
            Log.PersonNotKnown(logger, unavailable.Message);
        }
    }

    /// <summary>Whether a channel gets copies. Where that cannot be told, none is named, and none gets one.</summary>
    private async Task<bool> HasChannelAsync(CancellationToken cancellation)
    {
        try
        {
            return await inbox.FindAsync(cancellation) is not null;
        }
        catch (StoreUnavailableException unavailable)
        {
            Log.PersonNotKnown(logger, unavailable.Message);
            return false;
        }
    }

    /// <summary>The last thing that the family asked and the bot answered without being asked for a person; else nothing.</summary>
    private async Task<(string Question, string Said, long After)> LastAsync(string conversationId, CancellationToken cancellation)
    {
        var all = new List<StoredActivity>();
        for (var after = 0L; await store.ReadAsync(conversationId, after, MostRead, cancellation) is { Count: > 0 } page; after = page[^1].Sequence)
        {
            all = [.. all.TakeLast(MostRead), .. page];
        }

        (string Id, Activity Said)[] messages = [.. all.Select(stored => (stored.Id, Said: ActivityJson.Read(stored.Body))).Where(message => message.Said.Type == ActivityTypes.Message)];
        var replies = messages.Select(message => message.Said).Where(message => message.ReplyToId is not null).DistinctBy(message => message.ReplyToId, StringComparer.Ordinal).ToDictionary(message => message.ReplyToId!, StringComparer.Ordinal);
        var pairs = messages.Where(message => replies.ContainsKey(message.Id))
            .Select(message => (Asked: message.Said, Reply: replies[message.Id], Outcome: Outcome(replies[message.Id])))
            .Where(pair => pair.Asked.From?.Role == "user" && pair.Asked.Value is null && pair.Outcome is not (null or "human" or "refused" or "error"))
            .Reverse()
            .ToArray();
        var last = Array.Find(pairs, pair => pair.Outcome != "smalltalk") is { Asked: not null } question ? question : pairs.FirstOrDefault();
        return (last.Asked?.Text ?? "", (last.Reply?.Text ?? "").Replace(Disclaimer.Text, "", StringComparison.Ordinal).TrimEnd(), all.Count > 0 ? all[^1].Sequence : 0);
    }

    private static string? Outcome(Activity reply) => (string?)(reply.ChannelData as JObject)?["smardbot"]?["outcome"];
}
