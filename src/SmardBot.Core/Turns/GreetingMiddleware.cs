using SmardBot.Core.Activities;
using SmardBot.Core.Knowledge;

namespace SmardBot.Core.Turns;

/// <summary>Greets once, when the user or the bot joins; lets only messages through.</summary>
public sealed class GreetingMiddleware : ITurnMiddleware
{
    private static readonly string[] FirstQuestions = ["what-is-smard1", "causes", "inheritance", "symptoms"];

    /// <inheritdoc/>
    public async Task InvokeAsync(TurnContext turn, Func<Task> next)
    {
        var activity = turn.Incoming;
        if (activity.Is(ActivityTypes.Message))
        {
            await next();
            return;
        }

        var joins = (activity.Is(ActivityTypes.ConversationUpdate) && (activity.MembersAdded is null or { Count: > 0 }))
            || (activity.Is(ActivityTypes.InstallationUpdate) && activity.Action is null or "add" or "add-upgrade");
        if (joins && !turn.State.Greeted)
        {
            turn.State = turn.State with { Greeted = true };
            var greeting = Activity.Message(turn.Texts["greeting"]);
            greeting.SuggestedActions = ReplyComposer.Buttons(Titles(turn.Knowledge));
            await turn.SendAsync(greeting);
        }
    }

    private static IEnumerable<string> Titles(KnowledgeSnapshot? knowledge) =>
        FirstQuestions.Select(id => knowledge?.Catalog.Find(id)?.Title).OfType<string>();
}
