using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SmardBot.Bot.Adapters;
using SmardBot.Bot.Http;
using SmardBot.Core.Conversations;

namespace SmardBot.Bot.Turns;

/// <summary>
/// The turn of an activity of Azure Bot Service: run like every other, its replies carried by the <see cref="ServiceAdapter"/>. The activity
/// is acknowledged when they are there, or in the store and owed; where they go into the response, it is handled when that is written.
/// </summary>
internal sealed class ServiceTurn(TurnRunner turns, OwedReplies owed, Activity activity, bool isOneTooMany)
{
    private readonly TaskCompletionSource<CollectedTurn> computed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<bool> answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<string, string> given = new(StringComparer.Ordinal);
    private Task<TurnOutput>? work;

    /// <summary>Runs inside the turn of the service's adapter.</summary>
    /// <exception cref="ChannelException">503: it should come again.</exception>
    public async Task OnTurnAsync(ITurnContext service, CancellationToken cancellation)
    {
        var expectsReplies = ActivityRequest.ExpectsReplies(activity);
        work = turns.RunAsync(
            new TurnInput(activity)
            {
                IsOneTooMany = isOneTooMany,
                IsDelivery = activity.Type != ActivityTypes.Invoke,
                Deliver = expectsReplies ? HandOverAsync : collected => SendAsync(service, collected, cancellation),
            },
            cancellation);
        if (!expectsReplies || await Task.WhenAny(computed.Task, work) == work)
        {
            Check(await work);
            return;
        }

        await SendAsync(service, await computed.Task, cancellation);
    }

    /// <summary>Says whether the response has been written, and waits until what is left of the turn is kept.</summary>
    public async Task AnsweredAsync(bool isWritten)
    {
        answered.TrySetResult(isWritten);
        if (isWritten && work is not null)
        {
            await ((Task)work).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<IReadOnlyCollection<string>?> HandOverAsync(CollectedTurn collected)
    {
        computed.TrySetResult(collected);
        return await answered.Task ? [] : null;
    }

    /// <summary>The ids that the service gave to what it got, none for what is owed now; null where a reply is neither there nor kept.</summary>
    private async Task<IReadOnlyCollection<string>?> SendAsync(ITurnContext service, CollectedTurn collected, CancellationToken cancellation)
    {
        List<string> ids = [];
        for (var index = 0; index < collected.Replies.Count; index++)
        {
            try
            {
                if (await CarryAsync(service, collected.Replies[index], cancellation) is { Id.Length: > 0 } sent)
                {
                    ids.Add(sent.Id);
                }
            }
            catch (NotDeliveredException)
            {
                return await KeepAsync([.. collected.Replies.Skip(index)]) ? ids : null;
            }
        }

        if (collected.Response is { } response)
        {
            await service.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = response }, cancellation);
        }

        return ids;
    }

    /// <summary>Sends a reply, or changes or takes back one that is there.</summary>
    private async Task<ResourceResponse?> CarryAsync(ITurnContext service, Activity reply, CancellationToken cancellation)
    {
        var id = reply.Id is not null && given.TryGetValue(reply.Id, out var known) ? known : reply.Id;
        switch (reply.Type)
        {
            case ActivityTypes.MessageUpdate:
                (reply.Type, reply.Id) = (ActivityTypes.Message, id);
                await service.UpdateActivityAsync(reply, cancellation);
                return null;
            case ActivityTypes.MessageDelete:
                await service.DeleteActivityAsync(id, cancellation);
                return null;
            default:
                var provisional = reply.Id ?? "";
                reply.Id = null;
                var sent = await service.SendActivityAsync(reply, cancellation);
                given[provisional] = sent?.Id ?? provisional;
                return sent;
        }
    }

    private async Task<bool> KeepAsync(IReadOnlyList<Activity> replies)
    {
        try
        {
            await owed.KeepAsync(replies);
            return true;
        }
        catch (Exception away) when (away is StoreUnavailableException or OperationCanceledException)
        {
            return false;
        }
    }

    private static void Check(TurnOutput output)
    {
        if (output.End is TurnEnding.NotDelivered or TurnEnding.Claimed)
        {
            throw ChannelException.NotDelivered();
        }
    }
}
