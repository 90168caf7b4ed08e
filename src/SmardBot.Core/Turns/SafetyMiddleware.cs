using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SmardBot.Core.Activities;
using SmardBot.Core.Ports;
using SmardBot.Core.Safety;

namespace SmardBot.Core.Turns;

/// <summary>Runs the gate over everything that a message says, before any state is read, so that a store that is away cannot silence it.</summary>
public sealed class SafetyMiddleware(IConversationStore store, IOptions<SafetyOptions> options, ILogger<SafetyMiddleware> logger) : ITurnMiddleware
{
    /// <inheritdoc/>
    public async Task InvokeAsync(TurnContext turn, Func<Task> next)
    {
        var gate = turn.Knowledge?.Gate ?? SafetyGate.Embedded;
        var verdict = turn.Incoming.Is(ActivityTypes.Message) ? gate.Assess(Says(turn.Incoming)) : SafetyVerdict.Clear;
        if (verdict.Level == SafetyLevel.Clear)
        {
            await next();
            return;
        }

        await SafetyReply.SendAsync(turn, gate, options.Value, verdict, isAgain: false);
        await KeepAsync(turn, verdict);
    }

    /// <summary>The text and every text inside the value of a button or card.</summary>
    private static string Says(Activity activity) =>
        activity.Value is null ? activity.Text ?? "" : string.Join('\n', Texts(activity.Value).Prepend(activity.Text ?? ""));

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(pair => Texts(pair.Value)),
        JsonArray array => array.SelectMany(Texts),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    /// <summary>The reply has gone out; that the state may be lost must not hide it.</summary>
    private async Task KeepAsync(TurnContext turn, SafetyVerdict verdict)
    {
        if (verdict.Level == SafetyLevel.PersonalAdvice || turn.Incoming.Conversation?.Id is not { Length: > 0 } conversation)
        {
            return;
        }

        try
        {
            var user = turn.Incoming.From?.Id ?? "";
            var kept = await store.ReadStateAsync(conversation, user, turn.Cancellation);
            var state = kept is null ? new UserState() : JsonSerializer.Deserialize<UserState>(kept, ActivityJson.Options) ?? new UserState();
            state = state with { Sticky = verdict.Level > state.Sticky ? verdict.Level : state.Sticky, StickyCrisis = verdict.Level >= state.Sticky ? verdict.Crisis : state.StickyCrisis };
            await store.WriteStateAsync(conversation, user, JsonSerializer.Serialize(state, ActivityJson.Options), turn.Cancellation);
        }
        catch (Exception exception) when (!turn.Cancellation.IsCancellationRequested)
        {
            logger.StickyStateLost(exception.GetType().Name);
        }
    }
}
