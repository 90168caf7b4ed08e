using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Newtonsoft.Json.Linq;
using SmardBot.Bot.Adapters;
using SmardBot.Bot.Authentication;
using SmardBot.Bot.Middleware;
using SmardBot.Core.Conversations.Inbox;

namespace SmardBot.Bot.Inbox;

/// <summary>How a call to the service of Teams has ended.</summary>
internal enum PostEnd
{
    /// <summary>It is there.</summary>
    Done,

    /// <summary>The place is not there any more, or not open to the bot: 403 or 404.</summary>
    Gone,

    /// <summary>It was not taken; another try would end alike.</summary>
    Refused,

    /// <summary>It did not get through; another try may.</summary>
    Later,
}

/// <summary>Posts in channels without having been asked: the card of a ticket, what follows below it, and changes of both. All of it carries the disclaimer.</summary>
/// <seealso href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages"/>
internal sealed class TeamsPosts(ConnectorClients connectors, IOptions<ConnectorOptions> options)
{
    /// <summary>Begins a thread in a channel.</summary>
    /// <returns>Where it stands; null unless it is done.</returns>
    public async Task<(PostEnd End, int Status, CardPlace? Place)> BeginAsync(InboxChannel channel, Activity message, CancellationToken cancellation)
    {
        DisclaimerWriter.Write(message);
        CardPlace? place = null;
        var (end, status) = await CallAsync(channel.ServiceUrl, async conversations =>
        {
            var made = await conversations.CreateConversationAsync(
                new ConversationParameters
                {
                    IsGroup = true,
                    Bot = new ChannelAccount(channel.BotId),
                    TenantId = channel.TenantId,
                    Activity = message,
                    ChannelData = new JObject { ["channel"] = new JObject { ["id"] = channel.ConversationId }, ["tenant"] = new JObject { ["id"] = channel.TenantId } },
                },
                cancellation);
            place = new CardPlace(channel.ServiceUrl, made.Id, made.ActivityId);
        });
        return (end, status, place);
    }

    /// <summary>Says something in a thread.</summary>
    /// <returns>Its id; empty where the service gave none.</returns>
    public async Task<(PostEnd End, int Status, string Id)> SayAsync(CardPlace thread, Activity message, CancellationToken cancellation)
    {
        DisclaimerWriter.Write(message);
        var id = "";
        var (end, status) = await CallAsync(thread.ServiceUrl, async conversations => id = (await conversations.SendToConversationAsync(thread.ThreadId, message, cancellation))?.Id ?? "");
        return (end, status, id);
    }

    /// <summary>Puts a message in the place of one that stands there, for everybody who sees it.</summary>
    public Task<(PostEnd End, int Status)> ChangeAsync(CardPlace thread, string activityId, Activity message, CancellationToken cancellation)
    {
        DisclaimerWriter.Write(message);
        message.Id = activityId;
        return CallAsync(thread.ServiceUrl, conversations => conversations.UpdateActivityAsync(thread.ThreadId, activityId, message, cancellation));
    }

    /// <summary>Takes a message back.</summary>
    public Task<(PostEnd End, int Status)> TakeBackAsync(CardPlace thread, string activityId, CancellationToken cancellation) =>
        CallAsync(thread.ServiceUrl, conversations => conversations.DeleteActivityAsync(thread.ThreadId, activityId, cancellation));

    private async Task<(PostEnd End, int Status)> CallAsync(string serviceUrl, Func<IConversations, Task> call)
    {
        try
        {
            var client = await connectors.CreateAsync(serviceUrl, options.Value.TokenScope, CancellationToken.None);
            await call(client.Conversations);
            return (PostEnd.Done, (int)HttpStatusCode.OK);
        }
        catch (ErrorResponseException refused) when (!ServiceCalls.IsPassing(refused.Response.StatusCode))
        {
            var status = refused.Response.StatusCode;
            return (status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Gone ? PostEnd.Gone
                : (int)status >= 500 ? PostEnd.Later : PostEnd.Refused, (int)status);
        }
        catch (Exception failure) when (failure is HttpRequestException or ErrorResponseException or OperationCanceledException or MsalException or Microsoft.Rest.SerializationException)
        {
            return (PostEnd.Later, failure is ErrorResponseException { Response.StatusCode: var status } ? (int)status : 0);
        }
    }
}
