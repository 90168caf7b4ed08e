using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;
using SmardBot.Bot.Http;
using SmardBot.BotBuilder.Activities;
using SmardBot.Channels.Connector;
using SmardBot.Channels.Teams;
using SmardBot.Core.Turns.Delivering;
using BotInvokeResponse = Microsoft.Bot.Builder.InvokeResponse;

namespace SmardBot.BotBuilder;

/// <summary>
/// The bot as Bot Builder sees it: every handler hands its activity to the turns that all channels share, and nothing is decided
/// here. An activity that is delivered again is answered once.
/// </summary>
internal sealed class FaqBot(DeliveredTurns turns, InvokeHandler invokes, TeamsReply teams, MessagePace pace) : TeamsActivityHandler
{
    private const string Search = "composeExtension/query";

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        RunAsync(turnContext, cancellationToken);

    protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        RunAsync(turnContext, cancellationToken);

    protected override Task OnInstallationUpdateActivityAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        RunAsync(turnContext, cancellationToken);

    protected override Task OnMessageReactionActivityAsync(ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
        RunAsync(turnContext, cancellationToken);

    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        RunAsync(turnContext, cancellationToken);

    /// <summary>Thumbs, buttons of cards and the commands of the message extension. Its search has a handler of its own below.</summary>
    protected override async Task<BotInvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Name == Search)
        {
            return await base.OnInvokeActivityAsync(turnContext, cancellationToken);
        }

        var answer = await InvokeAsync(turnContext, cancellationToken);
        return new BotInvokeResponse { Status = answer.Status, Body = ActivityBridge.To<JToken>(answer.Body) };
    }

    /// <summary>Searches the FAQ from the compose box of Teams.</summary>
    protected override async Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken)
    {
        var answer = await InvokeAsync(turnContext, cancellationToken);
        return answer.Status == (int)HttpStatusCode.OK
            ? ActivityBridge.To<MessagingExtensionResponse>(answer.Body)!
            : throw new InvokeResponseException((HttpStatusCode)answer.Status);
    }

    private async Task<Channels.Teams.InvokeResponse> InvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellation)
    {
        var incoming = Incoming(turnContext);
        var replies = new CollectedReplies(incoming, teams);
        var answer = await invokes.HandleAsync(incoming, replies, cancellation);
        await SendAsync(turnContext, replies);
        return answer;
    }

    private async Task RunAsync(ITurnContext turnContext, CancellationToken cancellation)
    {
        var incoming = Incoming(turnContext);
        var replies = new CollectedReplies(incoming, teams);
        var refused = incoming.Is(Core.Activities.ActivityTypes.Message) && pace.IsTooMuch(incoming);
        if (await turns.RunAsync(incoming, replies, async () => await SendAsync(turnContext, replies), refused, cancellation) == DeliveryEnd.NotDelivered)
        {
            throw ChannelException.NotDelivered();
        }
    }

    /// <summary>The ids that the service gave to the replies; none while they are collected for the response.</summary>
    private static async Task<List<string>> SendAsync(ITurnContext turnContext, CollectedReplies replies)
    {
        List<string> ids = [];
        foreach (var reply in replies.Activities)
        {
            // The request's own end does not count: a reply that is under way is wanted, whoever has hung up.
            var sent = await turnContext.SendActivityAsync(ActivityBridge.ToBotBuilder(reply), CancellationToken.None);
            ids.AddRange(sent is { Id.Length: > 0 } ? [sent.Id] : []);
        }

        return ids;
    }

    private static Core.Activities.Activity Incoming(ITurnContext turnContext)
    {
        var activity = ActivityBridge.FromBotBuilder(turnContext.Activity);
        return activity.ChannelId == Core.Activities.Channels.Teams ? TeamsIncoming.Read(activity) : activity;
    }
}
