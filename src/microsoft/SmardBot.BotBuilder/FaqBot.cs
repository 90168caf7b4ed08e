using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;
using SmardBot.BotBuilder.Activities;
using SmardBot.Channels.Teams;
using SmardBot.Core.Turns;
using BotInvokeResponse = Microsoft.Bot.Builder.InvokeResponse;

namespace SmardBot.BotBuilder;

/// <summary>
/// The bot as Bot Builder sees it: every handler hands its activity to the turn pipeline that all channels share, and nothing
/// is decided here.
/// </summary>
internal sealed class FaqBot(TurnPipeline pipeline, InvokeHandler invokes) : TeamsActivityHandler
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

    private Task<Channels.Teams.InvokeResponse> InvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellation)
    {
        var incoming = Incoming(turnContext);
        return invokes.HandleAsync(incoming, new BotBuilderReplies(turnContext, incoming), cancellation);
    }

    private Task<TurnResult> RunAsync(ITurnContext turnContext, CancellationToken cancellation)
    {
        var incoming = Incoming(turnContext);
        return pipeline.RunAsync(incoming, new BotBuilderReplies(turnContext, incoming), cancellation);
    }

    private static Core.Activities.Activity Incoming(ITurnContext turnContext)
    {
        var activity = ActivityBridge.FromBotBuilder(turnContext.Activity);
        return activity.ChannelId == Core.Activities.Channels.Teams ? TeamsIncoming.Read(activity) : activity;
    }
}
