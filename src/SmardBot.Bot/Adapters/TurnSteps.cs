using SmardBot.Bot.Middleware;

namespace SmardBot.Bot.Adapters;

/// <summary>
/// The middleware of a turn, in the order in which an activity passes it: the safety gate reads before any store is asked, then what came
/// in is claimed and what is remembered is told, then the bot. What a reply passes is registered by these as they are passed and runs in
/// the same order: so the disclaimer, which is last, sees what really leaves.
/// </summary>
internal sealed class TurnSteps(SafetyMiddleware safety, TurnStateMiddleware state)
{
    /// <summary>Registers those of a turn.</summary>
    public void AddTo(CollectingAdapter adapter) => adapter.Use(new CultureMiddleware()).Use(safety).Use(state).Use(new DisclaimerMiddleware());

    /// <summary>Registers those of an adapter that carries what a turn has come to.</summary>
    public static void AddTo(ServiceAdapter adapter, TypingMiddleware typing) => adapter.Use(new CultureMiddleware()).Use(typing).Use(new DisclaimerMiddleware());
}
