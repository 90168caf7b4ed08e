using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SmardBot.Bot.Http;
using SmardBot.Bot.Middleware;
using SmardBot.Bot.Rendering;
using SmardBot.Bot.Turns;
using SmardBot.Core.Answering;
using SmardBot.Core.Faq;
using SmardBot.Core.Safety;

namespace SmardBot.Bot.Adapters;

/// <summary>What the user gets when a turn breaks: an apology with the emergency line and the disclaimer. What it says needs no file and no store.</summary>
internal sealed class TurnErrors(Dialogue dialogue, ReplyRenderer renderer, IOptions<SafetyOptions> safety, ILogger<TurnErrors> log)
{
    /// <summary>The handler of an adapter.</summary>
    public async Task HandleAsync(ITurnContext turn, Exception exception)
    {
        var current = turn.TurnState.Get<BotTurn>();
        if (exception is NotDeliveredException or ChannelException)
        {
            // The caller hears of it and comes again; an apology would not get through either.
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(exception);
        }

        Log.TurnFailed(log, exception.GetType().Name, exception.StackTrace);
        if (turn.Activity.Type == ActivityTypes.Invoke)
        {
            Answer(turn);
        }
        else if (turn.Activity.Type is ActivityTypes.Message or ActivityTypes.MessageUpdate && !turn.Responded)
        {
            await ApologiseAsync(turn, current);
        }
    }

    private string Words => $"{ReplyTexts.Embedded.Error}\n\n{SafetyGate.Embedded.Replies.EmergencyLine(safety.Value.Region)}";

    /// <summary>A turn that was cut off must not end in silence either.</summary>
    private async Task ApologiseAsync(ITurnContext turn, BotTurn? current)
    {
        try
        {
            foreach (var apology in current is null ? [new Activity { Type = ActivityTypes.Message, Text = Words, TextFormat = TextFormatTypes.Markdown }] : Apology(current))
            {
                // The turn may have broken before the step that writes it was reached.
                DisclaimerWriter.Write(apology);
                await turn.SendActivityAsync(apology, CancellationToken.None);
            }
        }
#pragma warning disable CA1031 // There is nobody left to tell but the log.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Log.ApologyNotSent(log, failure.GetType().Name);
        }
    }

    private IReadOnlyList<Activity> Apology(BotTurn turn)
    {
        turn.Reply = dialogue.Apologise(turn.Question);
        return renderer.Render(turn.Reply, turn.Question, turn.Input.Activity);
    }

    private void Answer(ITurnContext turn)
    {
        var body = new Microsoft.Bot.Schema.ErrorResponse(new Error("InternalError", DisclaimerWriter.Append(Words)));
        turn.TurnState.Set(BotAdapter.InvokeResponseKey, new Activity
        {
            Type = ActivityTypesEx.InvokeResponse,
            Value = new InvokeResponse { Status = (int)HttpStatusCode.InternalServerError, Body = body },
        });
    }
}
