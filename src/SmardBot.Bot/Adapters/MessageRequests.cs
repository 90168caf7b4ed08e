using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using SmardBot.Bot.Authentication;
using SmardBot.Bot.Http;
using SmardBot.Bot.Turns;

namespace SmardBot.Bot.Adapters;

/// <summary>One request of Azure Bot Service from its token to its response, within the time that the service waits.</summary>
internal sealed class MessageRequests(
    ConnectorAccess access, ServiceAdapter adapter, TurnRunner turns, OwedReplies owed, MessagePace pace, IOptions<ConnectorOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private int running;

    /// <summary>Answers a request.</summary>
    /// <exception cref="ChannelException">Why the request is refused, or should come again.</exception>
    public async Task HandleAsync(HttpContext context)
    {
        // Who calls is known before anything of the body is read.
        var caller = await access.AdmitAsync(context.Request);
        var activity = await ActivityRequest.ReadAsync(context.Request, options.Value.MaxActivityBytes);
        access.Check(caller, ActivityRequest.OriginOf(activity));
        if (ActivityRequest.IsKnown(activity))
        {
            await AnswerAsync(context, activity);
        }
        else if (ActivityRequest.ExpectsReplies(activity))
        {
            await WriteAsync(context.Response, new InvokeResponse { Status = StatusCodes.Status200OK, Body = new ExpectedReplies([]) });
        }
    }

    private async Task AnswerAsync(HttpContext context, Activity activity)
    {
        var turn = new ServiceTurn(turns, owed, activity, activity.Type == ActivityTypes.Message && pace.IsTooMuch(activity));
        var isWritten = false;
        try
        {
            await WriteAsync(context.Response, await RunAsync(activity, turn));
            if (ActivityRequest.ExpectsReplies(activity))
            {
                await context.Response.CompleteAsync();
            }

            isWritten = !context.RequestAborted.IsCancellationRequested;
        }
        finally
        {
            await turn.AnsweredAsync(isWritten);
        }
    }

    private async Task<InvokeResponse?> RunAsync(Activity activity, ServiceTurn turn)
    {
        try
        {
            return Interlocked.Increment(ref running) <= options.Value.MaxDeliveries ? await RunInTimeAsync(activity, turn) : throw ChannelException.TooManyTurns();
        }
        finally
        {
            Interlocked.Decrement(ref running);
        }
    }

    private async Task<InvokeResponse?> RunInTimeAsync(Activity activity, ServiceTurn turn)
    {
        var isInvoke = activity.Type == ActivityTypes.Invoke;
        var limit = TimeSpan.FromSeconds(isInvoke ? options.Value.InvokeSeconds : options.Value.TurnSeconds);
        // The request's own end does not count: a reply that is under way is wanted, whoever has hung up.
        var time = new CancellationTokenSource(limit, clock);
        // A turn that does not even notice that its time is up must not keep the service waiting; that of an invoke is short.
        using var patience = new CancellationTokenSource(isInvoke ? limit : limit + Grace, clock);
        var work = RunAsync(activity, turn, time);
        try
        {
            return await work.WaitAsync(patience.Token);
        }
        catch (Exception late) when (late is OperationCanceledException or NotDeliveredException)
        {
            throw ChannelException.NotDelivered();
        }
    }

    private async Task<InvokeResponse?> RunAsync(Activity activity, ServiceTurn turn, CancellationTokenSource time)
    {
        using (time)
        {
            return await adapter.ProcessAsync(activity, turn.OnTurnAsync, time.Token);
        }
    }

    private static async Task WriteAsync(HttpResponse response, InvokeResponse? answer)
    {
        response.StatusCode = answer?.Status ?? StatusCodes.Status200OK;
        if (answer?.Body is { } content)
        {
            var body = ActivityJson.WriteUtf8(content);
            response.ContentType = "application/json; charset=utf-8";
            response.ContentLength = body.Length;
            await response.Body.WriteAsync(body);
        }
    }
}
