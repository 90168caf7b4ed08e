using SmardBot.Core.Activities;
using SmardBot.Core.Faq;
using SmardBot.Core.Turns.Buttons;
using SmardBot.Core.Turns.Guarding;
using SmardBot.Core.Turns.Remembering;

namespace SmardBot.Core.Turns.Replying;

/// <summary>Greets a conversation once, when somebody joins it or the bot is installed. Of everything else only messages go on.</summary>
internal sealed class GreetingMiddleware(UserStates states, InTurn inTurn, EntryView view, SafetyResponder safety) : ITurnMiddleware
{
    public Task InvokeAsync(TurnContext turn, Func<Task> next)
    {
        if (turn.Incoming.Is(ActivityTypes.Message))
        {
            return next();
        }

        return IsStart(turn.Incoming) && UserKey.Of(turn.Incoming) is { } key
            ? inTurn.RunAsync(key.OfConversation(), () => GreetAsync(turn, key.OfConversation()), turn.Cancellation)
            : Task.CompletedTask;
    }

    private static bool IsStart(Activity activity) =>
        (activity.Is(ActivityTypes.ConversationUpdate) && activity.MembersAdded is { Count: > 0 })
        || (activity.Is(ActivityTypes.InstallationUpdate) && activity.Action is null or "add" or "add-upgrade");

    private async Task GreetAsync(TurnContext turn, UserKey conversation)
    {
        var state = await states.ReadAsync(conversation, turn);
        if (!state.Greeted)
        {
            await states.WriteAsync(conversation, state with { Greeted = true }, turn);
            await turn.SendAsync(TurnReplies.Message($"{turn.Texts.Greeting}\n\n{safety.EmergencyLine(turn)}", view.FirstQuestions(turn.Knowledge?.Catalog, turn.Texts).Select(OwnButtons.Show)));
        }
    }
}
