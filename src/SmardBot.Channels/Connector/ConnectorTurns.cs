using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using SmardBot.Bot.Authentication;
using SmardBot.Bot.Http;
using SmardBot.Channels.DirectLine.Conversations;
using SmardBot.Channels.Teams;
using SmardBot.Core.Activities;
using SmardBot.Core.Conversations;
using SmardBot.Core.Turns.Delivering;

namespace SmardBot.Channels.Connector;

/// <summary>
/// Runs the turn of an activity and brings its replies to the service. The activity is acknowledged when they are there, or in the store
/// and owed: what was not acknowledged comes again.
/// </summary>
internal sealed class ConnectorTurns(
    DeliveredTurns turns, InvokeHandler invokes, TeamsReply teams, ConnectorClient client, OwedReplies owed, TurnRunner owner, MessagePace pace, IOptions<ConnectorOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private int running;

    /// <summary>Handles an activity and answers its request.</summary>
    /// <exception cref="ChannelException">503: it should come again.</exception>
    public async Task HandleAsync(Activity activity, HttpResponse response)
    {
        if (!IsKnown(activity))
        {
            await new OpenRequest(response, ConnectorActivity.ExpectsReplies(activity)).TryAnswerAsync([]);
            return;
        }

        try
        {
            if (Interlocked.Increment(ref running) > options.Value.MaxDeliveries)
            {
                throw ChannelException.TooManyTurns();
            }

            var incoming = activity.ChannelId == Core.Activities.Channels.Teams ? TeamsIncoming.Read(activity) : activity;
            await (incoming.Is(ActivityTypes.Invoke) ? InvokeAsync(incoming, response) : RunAsync(incoming, response));
        }
        finally
        {
            Interlocked.Decrement(ref running);
        }
    }

    private static bool IsKnown(Activity activity) =>
        activity.Is(ActivityTypes.Message) || activity.Is(ActivityTypes.Invoke) || activity.Is(ActivityTypes.ConversationUpdate)
        || activity.Is(ActivityTypes.InstallationUpdate) || activity.Is(ActivityTypes.MessageReaction) || activity.Is(ActivityTypes.Event);

    private async Task RunAsync(Activity incoming, HttpResponse response)
    {
        var request = new OpenRequest(response, ConnectorActivity.ExpectsReplies(incoming));
        var work = RunTurnAsync(incoming, request);
        try
        {
            // A store that does not even notice that its time is up must not keep the service waiting.
            await work.WaitAsync(TimeSpan.FromSeconds(options.Value.TurnSeconds) + Grace, clock);
        }
        catch (TimeoutException) when (request.TryGiveUp())
        {
            throw ChannelException.NotDelivered();
        }

        switch (await work)
        {
            case DeliveryEnd.NotDelivered:
                throw ChannelException.NotDelivered();
            case DeliveryEnd.Repeated:
                await request.TryAnswerAsync([]);
                break;
        }
    }

    private async Task<DeliveryEnd> RunTurnAsync(Activity incoming, OpenRequest request)
    {
        var replies = new CollectedReplies(incoming, teams);
        var refused = incoming.Is(ActivityTypes.Message) && pace.IsTooMuch(incoming);
        // The request's own end does not count: a reply that is under way is wanted, whoever has hung up.
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.TurnSeconds), clock);
        await using var typing = TypingIndicator.For(incoming, client, clock);
        try
        {
            return await turns.RunAsync(incoming, replies, DeliverAsync, refused, time.Token);
        }
        catch (OperationCanceledException)
        {
            return DeliveryEnd.NotDelivered;
        }

        async Task<IReadOnlyCollection<string>?> DeliverAsync()
        {
            if (request.ExpectsReplies)
            {
                return await request.TryAnswerAsync(replies.Activities) ? [] : null;
            }

            await (typing?.StopAsync() ?? Task.CompletedTask);
            return await SendAsync(replies.Activities, time.Token);
        }
    }

    private async Task InvokeAsync(Activity invoke, HttpResponse response)
    {
        var replies = new CollectedReplies(invoke, teams);
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.InvokeSeconds), clock);
        var answer = await InTimeAsync(invokes.HandleAsync(invoke, replies, time.Token), time.Token);
        if (ConnectorActivity.ExpectsReplies(invoke))
        {
            await new OpenRequest(response, expectsReplies: true).TryAnswerAsync([.. replies.Activities, OutgoingActivity.InvokeResponse(answer, invoke)]);
            return;
        }

        if (replies.Activities.Count > 0 && await SendAsync(replies.Activities, time.Token) is null)
        {
            throw ChannelException.NotDelivered();
        }

        response.StatusCode = answer.Status;
        if (answer.Body is not null)
        {
            await response.WriteAsJsonAsync(answer.Body, ActivityJson.Options);
        }
    }

    private static async Task<InvokeResponse> InTimeAsync(Task<InvokeResponse> answer, CancellationToken time)
    {
        try
        {
            return await answer.WaitAsync(time);
        }
        catch (OperationCanceledException)
        {
            throw ChannelException.NotDelivered();
        }
    }

    /// <summary>The ids that the service gave to what it got, none for what is owed now; null where a reply is neither there nor kept.</summary>
    private async Task<IReadOnlyCollection<string>?> SendAsync(IReadOnlyList<Activity> replies, CancellationToken cancellation)
    {
        List<string> ids = [];
        for (var index = 0; index < replies.Count; index++)
        {
            if (await client.SendAsync(replies[index], cancellation) == SendEnd.Failed)
            {
                return await KeepAsync([.. replies.Skip(index)]) ? ids : null;
            }

            if (replies[index].Id is { } id)
            {
                ids.Add(id);
            }
        }

        return ids;
    }

    private async Task<bool> KeepAsync(IReadOnlyList<Activity> replies)
    {
        try
        {
            await owed.KeepAsync(replies, owner.Claim());
            return true;
        }
        catch (Exception away) when (away is StoreUnavailableException or OperationCanceledException)
        {
            return false;
        }
    }
}
