using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace SmardBot.Bot.Adapters;

/// <summary>
/// Runs the bot and collects what it says, for those who bring it to the user themselves: the embedded Direct Line, the pages and the
/// command line.
/// </summary>
/// <seealso href="https://github.com/microsoft/BotBuilder-Samples/tree/main/samples/csharp_dotnetcore/42.scaleout"/>
public sealed class CollectingAdapter : BotAdapter
{
    /// <summary>How the ids begin that replies have until their channel gives them one.</summary>
    internal const string Provisional = "collected-";

    internal CollectingAdapter(TurnSteps steps, TurnErrors errors)
    {
        steps.AddTo(this);
        OnTurnError = errors.HandleAsync;
    }

    /// <summary>Runs the turn of an activity.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="bot">What happens in the turn, inside the middleware.</param>
    /// <param name="prepare">Puts into the turn's state what the bot will look for there; null for nothing.</param>
    /// <param name="typing">Shows at once that the bot is typing; null where nobody would see it.</param>
    /// <param name="cancellation">Ends the turn.</param>
    public async Task<CollectedTurn> RunAsync(
        Activity activity, BotCallbackHandler bot, Action<TurnContextStateCollection>? prepare = null, Action<Activity>? typing = null, CancellationToken cancellation = default)
    {
        using var turn = new TurnContext(this, activity);
        var replies = new List<Activity>();
        turn.TurnState.Add(replies);
        turn.TurnState.Add<Action<Activity>>(typing ?? (static _ => { }));
        prepare?.Invoke(turn.TurnState);
        await RunPipelineAsync(turn, bot, cancellation);

        // Those that were to go into a response have not come to the adapter.
        replies.AddRange(turn.BufferedReplyActivities.Where(reply => reply.Type != ActivityTypesEx.InvokeResponse));
        return new CollectedTurn(replies, turn.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse);
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        foreach (var activity in activities)
        {
            if (activity.Type == ActivityTypesEx.InvokeResponse)
            {
                turnContext.TurnState.Set(InvokeResponseKey, activity);
            }
            else if (activity.Type == ActivityTypes.Typing)
            {
                turnContext.TurnState.Get<Action<Activity>>()(activity);
            }
            else if (activity.Type is not (ActivityTypes.Trace or ActivityTypesEx.Delay))
            {
                Collect(turnContext, activity);
            }
        }

        return Task.FromResult(Array.ConvertAll(activities, activity => new ResourceResponse(activity.Id ?? "")));
    }

    /// <summary>Collected as an activity of the type <c>messageUpdate</c> with the id of what it takes the place of.</summary>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        activity.Type = ActivityTypes.MessageUpdate;
        Collect(turnContext, activity);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    /// <summary>Collected as an activity of the type <c>messageDelete</c> with the id of what is to go.</summary>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Collect(turnContext, new Activity { Type = ActivityTypes.MessageDelete, Id = reference.ActivityId, Conversation = reference.Conversation, ChannelId = reference.ChannelId });
        return Task.CompletedTask;
    }

    private static void Collect(ITurnContext turn, Activity activity)
    {
        var collected = turn.TurnState.Get<List<Activity>>();
        // Until its channel gives it one, it has an id by which the turn can change it or take it back.
        activity.Id = string.IsNullOrEmpty(activity.Id) ? $"{Provisional}{collected.Count}" : activity.Id;
        collected.Add(activity);
    }
}

/// <summary>What came of a turn.</summary>
/// <param name="Replies">What the bot said, in order.</param>
/// <param name="Response">The answer to an invoke; null where there is none.</param>
public sealed record CollectedTurn(IReadOnlyList<Activity> Replies, InvokeResponse? Response);
