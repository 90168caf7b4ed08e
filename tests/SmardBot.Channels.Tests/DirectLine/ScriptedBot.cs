using System.Collections.Concurrent;
using SmardBot.Core.Activities;
using SmardBot.Core.Turns;

namespace SmardBot.Channels.Tests.DirectLine;

/// <summary>The innermost step of the real pipeline, where the tests say what the bot does. It greets and repeats what was said.</summary>
internal sealed class ScriptedBot : ITurnMiddleware
{
    public ConcurrentQueue<Activity> Seen { get; } = new();

    public Func<TurnContext, Task> OnTurn { get; set; } = turn =>
        turn.Incoming.Is(ActivityTypes.ConversationUpdate) ? turn.SendAsync(Activity.Message("Hello"))
        : turn.IsOneTooMany ? turn.SendAsync(Activity.Message("Too many"))
        : turn.Incoming.Is(ActivityTypes.Message) ? turn.SendAsync(Activity.Message("You said: " + turn.Incoming.Text))
        : Task.CompletedTask;

    public Task InvokeAsync(TurnContext turn, Func<Task> next)
    {
        Seen.Enqueue(turn.Incoming);
        return OnTurn(turn);
    }
}
