namespace SmardBot.Core.Turns;

/// <summary>One step of a turn. It does its part and calls <c>next</c> once, or replies and returns.</summary>
public interface ITurnMiddleware
{
    /// <summary>Takes part in a turn.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="next">The rest of the turn; a second call throws <see cref="InvalidOperationException"/>.</param>
    Task InvokeAsync(TurnContext turn, Func<Task> next);
}
