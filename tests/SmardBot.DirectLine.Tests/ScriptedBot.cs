using System.Collections.Concurrent;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SmardBot.Bot.Turns;

namespace SmardBot.DirectLine.Tests;

/// <summary>A bot that does what a test says, behind the real middleware. It greets and repeats what was said.</summary>
internal sealed class ScriptedBot : IBot
{
    public ConcurrentQueue<Activity> Seen { get; } = new();

    public Func<ITurnContext, CancellationToken, Task> OnTurn { get; set; } = (turn, cancellation) => turn.Activity.Type switch
    {
        ActivityTypes.ConversationUpdate => turn.SendActivityAsync(MessageFactory.Text("Hello"), cancellation),
        ActivityTypes.Message when IsRefused(turn) => turn.SendActivityAsync(MessageFactory.Text("Too many"), cancellation),
        ActivityTypes.Message => turn.SendActivityAsync(MessageFactory.Text("You said: " + turn.Activity.Text), cancellation),
        _ => Task.CompletedTask,
    };

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Seen.Enqueue(turnContext.Activity);
        return OnTurn(turnContext, cancellationToken);
    }

    private static bool IsRefused(ITurnContext turn) => turn.TurnState.Get<BotTurn>().Input.IsOneTooMany;
}
