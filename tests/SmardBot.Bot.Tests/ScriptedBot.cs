using System.Collections.Concurrent;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SmardBot.Bot.Turns;

namespace SmardBot.Bot.Tests;

/// <summary>A bot that does what a test says. It repeats what was said, and answers feedback as Teams wants it.</summary>
internal sealed class ScriptedBot : IBot
{
    public ConcurrentQueue<Activity> Seen { get; } = new();

    public Func<ITurnContext, CancellationToken, Task> OnTurn { get; set; } = (turn, cancellation) => turn.Activity switch
    {
        { Type: ActivityTypes.Message } when turn.TurnState.Get<BotTurn>() is { Input.IsOneTooMany: true } => turn.SendActivityAsync(MessageFactory.Text("Too many"), cancellation),
        { Type: ActivityTypes.Message } message => turn.SendActivityAsync(MessageFactory.Text("You said: " + message.Text), cancellation),
        { Type: ActivityTypes.Invoke, Name: "message/submitAction" } => turn.SendActivityAsync(Answer(new { }), cancellation),
        _ => Task.CompletedTask,
    };

    /// <summary>An answer to an invoke.</summary>
    public static Activity Answer(object body) => new() { Type = ActivityTypesEx.InvokeResponse, Value = new InvokeResponse { Status = 200, Body = body } };

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Seen.Enqueue(turnContext.Activity);
        return OnTurn(turnContext, cancellationToken);
    }
}
