using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using SmardBot.Bot.Authentication;
using SmardBot.Bot.Http;

namespace SmardBot.Bot.Adapters;

/// <summary>One request of Azure Bot Service from its token to its response, within the time that the service waits.</summary>
internal sealed class MessageRequests(ConnectorAccess access, ServiceAdapter adapter, IBot bot, IOptions<ConnectorOptions> options, TimeProvider clock)
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
            await WriteAsync(context.Response, await RunAsync(activity));
        }
        else if (ActivityRequest.ExpectsReplies(activity))
        {
            await WriteAsync(context.Response, new InvokeResponse { Status = StatusCodes.Status200OK, Body = new ExpectedReplies([]) });
        }
    }

    private async Task<InvokeResponse?> RunAsync(Activity activity)
    {
        try
        {
            return Interlocked.Increment(ref running) <= options.Value.MaxDeliveries ? await RunInTimeAsync(activity) : throw ChannelException.TooManyTurns();
        }
        finally
        {
            Interlocked.Decrement(ref running);
        }
    }

    private async Task<InvokeResponse?> RunInTimeAsync(Activity activity)
    {
        var isInvoke = activity.Type == ActivityTypes.Invoke;
        var limit = TimeSpan.FromSeconds(isInvoke ? options.Value.InvokeSeconds : options.Value.TurnSeconds);
        // The request's own end does not count: a reply that is under way is wanted, whoever has hung up.
        var time = new CancellationTokenSource(limit, clock);
        // A turn that does not even notice that its time is up must not keep the service waiting; that of an invoke is short.
        using var patience = new CancellationTokenSource(isInvoke ? limit : limit + Grace, clock);
        var work = RunAsync(activity, time);
        try
        {
            return await work.WaitAsync(patience.Token);
        }
        catch (Exception late) when (late is OperationCanceledException or NotDeliveredException)
        {
            throw ChannelException.NotDelivered();
        }
    }

    private async Task<InvokeResponse?> RunAsync(Activity activity, CancellationTokenSource time)
    {
        using (time)
        {
            return await adapter.ProcessAsync(activity, bot.OnTurnAsync, time.Token);
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
