using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Microsoft.Rest;
using SmardBot.Bot.Authentication;
using SmardBot.Bot.Middleware;

namespace SmardBot.Bot.Adapters;

/// <summary>
/// The adapter for Azure Bot Service: Teams and the other channels behind <c>/api/messages</c>. Who may call was found out at the door
/// (<see cref="ConnectorAccess"/>) before it is asked.
/// </summary>
public sealed class ServiceAdapter : CloudAdapter
{
    private readonly ServiceAuthentication service;
    private readonly ILogger<ServiceAdapter> log;

    // The base writes the ids of activities into its log: it gets none.
    internal ServiceAdapter(ServiceAuthentication service, TypingMiddleware typing, TurnErrors errors, ILogger<ServiceAdapter> log)
        : base(service)
    {
        (this.service, this.log) = (service, log);
        TurnSteps.AddTo(this, typing);
        // Who waits too long is told to come again; an apology would come too late.
        OnTurnError = (turn, exception) => exception is OperationCanceledException ? Task.FromException(exception) : errors.HandleAsync(turn, exception);
    }

    /// <summary>Runs the turn of an activity that was let in.</summary>
    /// <param name="activity">The activity; its replies go to the address that it names.</param>
    /// <param name="bot">What happens in the turn, inside the middleware.</param>
    /// <param name="cancellation">Ends the turn.</param>
    /// <returns>What belongs into the HTTP response: the answer to an invoke, the replies where they are expected there, else null.</returns>
    /// <exception cref="NotDeliveredException">A reply did not get through, and the bot has not taken care of it.</exception>
    public Task<InvokeResponse?> ProcessAsync(Activity activity, BotCallbackHandler bot, CancellationToken cancellation) =>
        ProcessActivityAsync(service.Admitted, activity, bot, cancellation)!;

    /// <summary>Sends an activity that is no part of a turn that goes on now.</summary>
    /// <param name="activity">With all that says where it goes.</param>
    /// <param name="cancellation">Ends the tries.</param>
    /// <exception cref="NotDeliveredException">It did not get through.</exception>
    public Task SendAsync(Activity activity, CancellationToken cancellation) => ContinueConversationAsync(
        service.Identity,
        new ConversationReference
        {
            ActivityId = activity.ReplyToId,
            User = activity.Recipient,
            Bot = activity.From,
            Conversation = activity.Conversation,
            ChannelId = activity.ChannelId,
            ServiceUrl = activity.ServiceUrl,
            Locale = activity.Locale,
        },
        service.Admitted.Audience,
        (turn, token) =>
        {
            // Past the turn, which would make it an answer to nothing: it says itself what it answers.
            DisclaimerWriter.Write(activity);
            return turn.Adapter.SendActivitiesAsync(turn, [activity], token);
        },
        cancellation);

    /// <summary>
    /// Sends activities, one after another. What the service does not take is logged and counts as sent: another try would end alike.
    /// </summary>
    /// <exception cref="NotDeliveredException">One did not get through; another try may.</exception>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var sent = new ResourceResponse[activities.Length];
        for (var index = 0; index < activities.Length; index++)
        {
            sent[index] = await SendAsync(turnContext, activities[index], index, cancellationToken);
        }

        return sent;
    }

    /// <inheritdoc/>
    /// <exception cref="NotDeliveredException">It did not get through; another try may.</exception>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        CallAsync(() => base.UpdateActivityAsync(turnContext, activity, cancellationToken), 0);

    /// <inheritdoc/>
    /// <exception cref="NotDeliveredException">It did not get through; another try may.</exception>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        CallAsync(
            async () =>
            {
                await base.DeleteActivityAsync(turnContext, reference, cancellationToken);
                return new ResourceResponse(reference.ActivityId);
            },
            0);

    /// <summary>What a turn has collected holds changes of earlier replies as well.</summary>
    private async Task<ResourceResponse> SendAsync(ITurnContext turn, Activity activity, int before, CancellationToken cancellation)
    {
        switch (activity)
        {
            case { Type: ActivityTypes.MessageUpdate, Id.Length: > 0 }:
                activity.Type = ActivityTypes.Message;
                return await CallAsync(() => base.UpdateActivityAsync(turn, activity, cancellation), before);
            case { Type: ActivityTypes.MessageDelete, Id.Length: > 0 }:
                await DeleteActivityAsync(turn, new ConversationReference { Conversation = activity.Conversation, ActivityId = activity.Id }, cancellation);
                return new ResourceResponse();
            default:
                return await CallAsync(async () => (await base.SendActivitiesAsync(turn, [activity], cancellation))[0], before);
        }
    }

    private async Task<ResourceResponse> CallAsync(Func<Task<ResourceResponse>> call, int sent)
    {
        try
        {
            return await call();
        }
        catch (SerializationException)
        {
            // It was taken; only its id cannot be read.
            return new ResourceResponse();
        }
        catch (ErrorResponseException refused) when (!ServiceCalls.IsPassing(refused.Response.StatusCode))
        {
            Log.ReplyRefused(log, (int)refused.Response.StatusCode);
            return new ResourceResponse();
        }
        catch (Exception failure) when (failure is HttpRequestException or ErrorResponseException or OperationCanceledException or MsalException)
        {
            Log.ReplyNotSent(log, failure is ErrorResponseException { Response.StatusCode: var status } ? $"{(int)status}" : failure.GetType().Name);
            throw new NotDeliveredException(sent, failure);
        }
    }
}

/// <summary>Replies did not get through to the channel's service; another try may.</summary>
/// <param name="sent">How many of those that were sent together did.</param>
/// <param name="cause">What went wrong.</param>
#pragma warning disable CA1032, RCS1194 // There is one thing to say.
public sealed class NotDeliveredException(int sent, Exception cause) : Exception("A reply did not get through to the channel's service.", cause)
#pragma warning restore CA1032, RCS1194
{
    /// <summary>How many of the activities that were sent together did get through.</summary>
    public int Sent => sent;
}
