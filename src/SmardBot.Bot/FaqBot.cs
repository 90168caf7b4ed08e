using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using SmardBot.Bot.Inbox;
using SmardBot.Bot.Rendering;
using SmardBot.Bot.Teams;
using SmardBot.Bot.Turns;
using SmardBot.Core.Answering;
using SmardBot.Core.Safety;

namespace SmardBot.Bot;

/// <summary>
/// The bot: every handler hands what came in to the <see cref="Dialogue"/> and sends what it replies, in the form that the channel shows.
/// Nothing is decided here. Its turns go through the middleware of the <see cref="Adapters.CollectingAdapter"/>, run by <see cref="TurnRunner"/>.
/// </summary>
internal sealed class FaqBot(
    Dialogue dialogue, ReplyRenderer renderer, SideEffects effects, AnswerHistory history, PersonEffects persons, TeamsInvokes invokes, InboxCommands commands, StaffInvokes staff) : TeamsActivityHandler
{
    /// <inheritdoc/>
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var turn = turnContext.TurnState.Get<BotTurn>();
        if (turn.Input.IsGivenUp)
        {
            await SayAsync(turnContext, turn, dialogue.Apologise(turn.Question));
            return;
        }

        await base.OnTurnAsync(turnContext, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        TeamsMessage.IsOwnCardAlone(turnContext.Activity) ? Task.CompletedTask : AnswerMessageAsync(turnContext, cancellationToken);

    /// <summary>An edited message is answered anew: the correction may be the question, or a cry for help.</summary>
    protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => AnswerAsync(turnContext, cancellationToken);

    /// <inheritdoc/>
    protected override Task OnMessageReactionActivityAsync(ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => KeepThumbAsync(turnContext, cancellationToken);

    /// <inheritdoc/>
    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => KeepThumbAsync(turnContext, cancellationToken);

    /// <summary>Whoever joins is greeted, without asking Teams about every member as the base does.</summary>
    protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        TeamsMessage.IsStart(turnContext.Activity) ? GreetAsync(turnContext) : Task.CompletedTask;

    /// <inheritdoc/>
    protected override Task OnInstallationUpdateActivityAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Action is null or "add" or "add-upgrade" ? GreetAsync(turnContext) : Task.CompletedTask;

    /// <summary>Thumbs, buttons of cards and the commands of the message extension.</summary>
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        if (await staff.AnswerAsync(turnContext, cancellationToken) is { } done)
        {
            return done;
        }

        switch (turnContext.Activity.Name)
        {
            case TeamsInvokes.Feedback:
                await KeepThumbAsync(turnContext, cancellationToken);
                // Teams takes any answer but an empty object for an error.
                return CreateInvokeResponse(new object());
            case CardInvoke.Name:
                return CreateInvokeResponse(CardInvoke.Problem(turnContext.Activity) ?? CardInvoke.Answer(await RenderAsync(turnContext, cancellationToken)));
            default:
                return await invokes.AnswerAsync(turnContext.Activity, cancellationToken);
        }
    }

    /// <summary>A command of the staff, unless the gate hears anything in it, or a question.</summary>
    private async Task AnswerMessageAsync(ITurnContext turnContext, CancellationToken cancellation)
    {
        var question = turnContext.TurnState.Get<BotTurn>().Question;
        var said = question.Verdict is { Level: > SafetyLevel.Clear } ? null : await commands.AnswerAsync(turnContext.Activity, question.Text, cancellation);
        if (said is null)
        {
            await AnswerAsync(turnContext, cancellation);
            return;
        }

        foreach (var activity in said)
        {
            await turnContext.SendActivityAsync(activity, cancellation);
        }
    }

    private async Task AnswerAsync(ITurnContext turnContext, CancellationToken cancellation)
    {
        foreach (var activity in await RenderAsync(turnContext, cancellation))
        {
            await turnContext.SendActivityAsync(activity, cancellation);
        }
    }

    private Task KeepThumbAsync(ITurnContext turnContext, CancellationToken cancellation) =>
        turnContext.TurnState.Get<BotTurn>().Question.Feedback is null ? Task.CompletedTask : AnswerAsync(turnContext, cancellation);

    private async Task GreetAsync(ITurnContext turnContext)
    {
        var turn = turnContext.TurnState.Get<BotTurn>();
        await SayAsync(turnContext, turn, dialogue.Greet(turn.Question));
    }

    /// <summary>What is said to the question of a turn.</summary>
    private async Task<IReadOnlyList<Activity>> RenderAsync(ITurnContext turnContext, CancellationToken cancellation)
    {
        var turn = turnContext.TurnState.Get<BotTurn>();
        turn.Question = await history.FindAsync(turnContext.Activity, turn.Question, cancellation);
        if (turn is { Question: { OwnsConversation: true, Verdict.Level: < SafetyLevel.Crisis } question, Key: { } key })
        {
            turn.Question = question with { Person = await persons.StateAsync(key.Conversation, question.Texts, cancellation) };
        }

        var reply = dialogue.Answer(turn.Question);
        return Take(turn, await effects.TryPrepareAsync(turn, reply, cancellation) ? reply : reply.Otherwise!);
    }

    private async Task SayAsync(ITurnContext turnContext, BotTurn turn, Reply reply)
    {
        foreach (var activity in Take(turn, reply))
        {
            await turnContext.SendActivityAsync(activity, CancellationToken.None);
        }
    }

    private IReadOnlyList<Activity> Take(BotTurn turn, Reply reply)
    {
        turn.Reply = reply;
        turn.After = ReferenceEquals(reply.State, turn.Question.State) ? null : reply.State;
        return renderer.Render(reply, turn.Question, turn.Input.Activity);
    }
}
