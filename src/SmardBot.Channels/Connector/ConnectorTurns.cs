using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SmardBot.Channels.Teams;
using SmardBot.Core.Activities;
using SmardBot.Core.Turns;

namespace SmardBot.Channels.Connector;

/// <summary>Runs the turn of an activity and sends its replies.</summary>
internal sealed class ConnectorTurns(
    TurnPipeline pipeline, InvokeHandler invokes, ConnectorClient client, IOptions<ConnectorOptions> options, TimeProvider clock, ILogger<ConnectorTurns> log)
{
    /// <summary>Handles an activity and says what its sender gets for an answer.</summary>
    public async Task<ConnectorAnswer> HandleAsync(Activity activity, CancellationToken cancellation)
    {
        if (!IsKnown(activity))
        {
            return new ConnectorAnswer(StatusCodes.Status200OK);
        }

        var incoming = activity.ChannelId == Core.Activities.Channels.Teams ? TeamsIncoming.Read(activity) : activity;
        var isInvoke = incoming.Is(ActivityTypes.Invoke);
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(isInvoke ? options.Value.InvokeSeconds : options.Value.TurnSeconds), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellation);
        return isInvoke ? await InvokeAsync(incoming, either.Token) : await AnswerAsync(incoming, either.Token);
    }

    private static bool IsKnown(Activity activity) =>
        activity.Is(ActivityTypes.Message) || activity.Is(ActivityTypes.Invoke) || activity.Is(ActivityTypes.ConversationUpdate)
        || activity.Is(ActivityTypes.InstallationUpdate) || activity.Is(ActivityTypes.MessageReaction) || activity.Is(ActivityTypes.Event);

    private async Task<ConnectorAnswer> AnswerAsync(Activity incoming, CancellationToken cancellation)
    {
        var replies = new CollectedReplies(incoming);
        if (ConnectorActivity.ExpectsReplies(incoming))
        {
            await RunAsync(incoming, replies, cancellation);
            return new ConnectorAnswer(StatusCodes.Status200OK, new ExpectedReplies(replies.Activities));
        }

        await using (TypingIndicator.Start(incoming, client, clock))
        {
            await RunAsync(incoming, replies, cancellation);
        }

        return await SendAsync(replies, cancellation) ? new ConnectorAnswer(StatusCodes.Status200OK) : new ConnectorAnswer(StatusCodes.Status502BadGateway);
    }

    private async Task<ConnectorAnswer> InvokeAsync(Activity invoke, CancellationToken cancellation)
    {
        var replies = new CollectedReplies(invoke);
        var response = await invokes.HandleAsync(invoke, replies, cancellation);
        await SendAsync(replies, cancellation);
        return new ConnectorAnswer(response.Status, response.Body);
    }

    private async Task RunAsync(Activity incoming, CollectedReplies replies, CancellationToken cancellation)
    {
        try
        {
            await pipeline.RunAsync(incoming, replies, cancellation);
        }
#pragma warning disable CA1031 // The pipeline has apologised to the user if it could.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.TurnFailed(log, exception.GetType().Name, exception.StackTrace);
        }
    }

    private async Task<bool> SendAsync(CollectedReplies replies, CancellationToken cancellation)
    {
        foreach (var reply in replies.Activities)
        {
            if (await client.SendAsync(reply, cancellation) == SendEnd.Failed)
            {
                return false;
            }
        }

        return true;
    }
}
