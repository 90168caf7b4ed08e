using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace SmardBot.Bot.Middleware;

/// <summary>
/// Whatever leaves a turn carries the disclaimer, whoever sent it: messages, changes to messages, answers to invokes, and replies that
/// are kept for the response. It is registered last, so that its handlers run after all others.
/// </summary>
internal sealed class DisclaimerMiddleware : IMiddleware
{
    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        turnContext.OnSendActivities((_, activities, send) =>
        {
            activities.ForEach(DisclaimerWriter.Write);
            return send();
        });
        turnContext.OnUpdateActivity((_, activity, update) =>
        {
            DisclaimerWriter.Write(activity);
            return update();
        });
        await next(cancellationToken);

        // What was put there without having been sent.
        (turnContext as TurnContext)?.BufferedReplyActivities.ForEach(DisclaimerWriter.Write);
        if (turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is { } answer)
        {
            DisclaimerWriter.Write(answer);
        }
    }
}
