using Microsoft.Bot.Builder;
using SmardBot.Bot.Turns;
using SmardBot.Core.Answering;

namespace SmardBot.Bot.Middleware;

/// <summary>
/// First of all: the safety gate reads what somebody says, before any store is asked. Every activity that carries a user's words passes
/// here: messages, edited messages, buttons, and what is written with a thumb.
/// </summary>
internal sealed class SafetyMiddleware(Dialogue dialogue) : IMiddleware
{
    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var turn = turnContext.TurnState.Get<BotTurn>();
        turn.Question = dialogue.Read(QuestionReader.Read(turn.Input.Activity, turn.Input.IsOneTooMany));
        return next(cancellationToken);
    }
}
