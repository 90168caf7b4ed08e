using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace SmardBot.Bot.Tests;

/// <summary>Middleware in one line.</summary>
internal static class Steps
{
    public static void AddStep(this IServiceCollection services, Func<ITurnContext, NextDelegate, CancellationToken, Task> step) =>
        services.AddSingleton(Step(step));

    public static IMiddleware Step(Func<ITurnContext, NextDelegate, CancellationToken, Task> step) => new Lambda(step);

    private sealed class Lambda(Func<ITurnContext, NextDelegate, CancellationToken, Task> step) : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) => step(turnContext, next, cancellationToken);
    }
}
