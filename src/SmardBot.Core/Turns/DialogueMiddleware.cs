using SmardBot.Core.Activities;
using SmardBot.Core.Answering;
using SmardBot.Core.Turns.Remembering;
using SmardBot.Core.Turns.Reviewing;

namespace SmardBot.Core.Turns;

/// <summary>The last step: asks the dialogue, and greets where a conversation begins. Everything else but messages and thumbs is left alone.</summary>
internal sealed class DialogueMiddleware(Dialogue dialogue, ReplySender sender, AnswerHistory history, PersonEffects persons, UserStates states, InTurn inTurn) : ITurnMiddleware
{
    public async Task InvokeAsync(TurnContext turn, Func<Task> next)
    {
        if (turn.Question.IsMessage || turn.Question.Feedback is not null)
        {
            var question = await history.FindAsync(turn.Incoming, turn.Question with { State = turn.State }, turn.Cancellation);
            if (question.OwnsConversation && UserKey.Of(turn.Incoming) is { } own)
            {
                question = question with { Person = await persons.StateAsync(own.Conversation, question.Texts, turn.Cancellation) };
            }

            await sender.SendAsync(turn, dialogue.Answer(question));
        }
        else if (IsStart(turn.Incoming) && UserKey.Of(turn.Incoming) is { } key)
        {
            await inTurn.RunAsync(key.OfConversation(), () => GreetAsync(turn, key.OfConversation()), turn.Cancellation);
        }
    }

    private static bool IsStart(Activity activity) =>
        (activity.Is(ActivityTypes.ConversationUpdate) && activity.MembersAdded is { Count: > 0 })
        || (activity.Is(ActivityTypes.InstallationUpdate) && activity.Action is null or "add" or "add-upgrade");

    private async Task GreetAsync(TurnContext turn, UserKey conversation)
    {
        var state = await states.ReadAsync(conversation, turn);
        var reply = dialogue.Greet(turn.Question with { State = state });
        if (!ReferenceEquals(reply.State, state))
        {
            await states.WriteAsync(conversation, reply.State, turn);
            await turn.SendAsync(ReplyActivity.Of(reply, turn));
        }
    }
}
