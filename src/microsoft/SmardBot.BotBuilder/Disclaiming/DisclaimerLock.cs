using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SmardBot.BotBuilder.Activities;
using SmardBot.Core.Turns.Disclaiming;

namespace SmardBot.BotBuilder.Disclaiming;

/// <summary>
/// The second lock of the disclaimer: whatever message leaves the adapter without the sentence gets it, whoever sent it. What
/// comes out of the pipeline has it already and passes as it is.
/// </summary>
internal sealed class DisclaimerLock(ILogger<DisclaimerLock> logger) : Microsoft.Bot.Builder.IMiddleware
{
    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        turnContext.OnSendActivities((_, activities, send) =>
        {
            for (var i = 0; i < activities.Count; i++)
            {
                activities[i] = Locked(activities[i]);
            }

            return send();
        });
        turnContext.OnUpdateActivity((_, activity, update) =>
        {
            // The adapter sends this very object: what is missing is put into it.
            var locked = Locked(activity);
            (activity.Text, activity.Speak, activity.Summary, activity.Attachments) = (locked.Text, locked.Speak, locked.Summary, locked.Attachments);
            return update();
        });
        return next(cancellationToken);
    }

    private Activity Locked(Activity activity)
    {
        if (!ActivityTypes.Message.Equals(activity.Type, StringComparison.OrdinalIgnoreCase) && !ActivityTypes.MessageUpdate.Equals(activity.Type, StringComparison.OrdinalIgnoreCase))
        {
            return activity;
        }

        var message = ActivityBridge.FromBotBuilder(activity);
        if (DisclaimerReader.IsComplete(message))
        {
            return activity;
        }

        Log.DisclaimerAdded(logger);
        DisclaimerWriter.Write(message);
        return ActivityBridge.ToBotBuilder(message);
    }
}
