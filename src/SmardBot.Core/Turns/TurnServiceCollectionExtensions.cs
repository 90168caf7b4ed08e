using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using SmardBot.Core.Conversations;
using SmardBot.Core.Turns.Delivering;
using SmardBot.Core.Turns.Disclaiming;
using SmardBot.Core.Turns.Remembering;
using SmardBot.Core.Turns.Reviewing;

namespace SmardBot.Core.Turns;

/// <summary>Registers the turn.</summary>
public static class TurnServiceCollectionExtensions
{
    /// <summary>Adds the pipeline and its middlewares, in their order.</summary>
    internal static IServiceCollection AddTurns(this IServiceCollection services)
    {
        services.TryAddSingleton<IConversationStore, InMemoryConversationStore>();
        services.AddSingleton<UserStates>().AddSingleton<Deliveries>().AddSingleton<InTurn>();
        services.AddSingleton<AnswerHistory>().AddSingleton<SideEffects>().AddSingleton<PersonEffects>().AddSingleton<ReplySender>();

        // The disclaimer stays outermost; the gate reads the text before anything that can fail or wait.
        services.AddSingleton<ITurnMiddleware, DisclaimerMiddleware>();
        services.AddSingleton<ITurnMiddleware, MeasureMiddleware>();
        services.AddSingleton<ITurnMiddleware, ErrorMiddleware>();
        services.AddSingleton<ITurnMiddleware, SafetyMiddleware>();
        services.AddSingleton<ITurnMiddleware, StateMiddleware>();
        services.AddSingleton<ITurnMiddleware, DialogueMiddleware>();
        return services.AddSingleton<TurnPipeline>().AddDeliveredTurns();
    }

    /// <summary>Adds what channels need that deliver again; the pipeline and a store have to be there.</summary>
    public static IServiceCollection AddDeliveredTurns(this IServiceCollection services)
    {
        services.TryAddSingleton<UserStates>();
        services.TryAddSingleton<Deliveries>();
        services.TryAddSingleton(provider => new DeliveredTurns(
            provider.GetRequiredService<TurnPipeline>(),
            provider.GetRequiredService<IConversationStore>(),
            provider.GetRequiredService<Deliveries>(),
            provider.GetRequiredService<UserStates>(),
            provider.GetRequiredService<ILogger<DeliveredTurns>>()));
        return services;
    }
}
