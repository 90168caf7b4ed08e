using System.Threading.RateLimiting;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using SmardBot.Bot.Turns;
using SmardBot.Host.Http;
using SmardBot.Host.RateLimits;
using SmardBot.Host.Website.Components;
using SmardBot.Host.Widget;

namespace SmardBot.Host.Website.Asking;

/// <summary>
/// Answers the question box of the pages, without any script, by the same turns as every channel. It is a POST, so that
/// no health question stands in an address, a history or an access log, and nothing of it is stored by a browser or proxy.
/// </summary>
internal sealed class AskPage(
    TurnRunner turns, PageRenderer renderer, IOptions<WebsiteOptions> options, IOptions<WidgetOptions> widget, IOptions<RateLimitsOptions> limits) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        RateLimitPartition.GetFixedWindowLimiter(
            ClientAddress.Of(context.Connection.RemoteIpAddress),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.QuestionsPerMinute, Window = TimeSpan.FromMinutes(1) }));

    /// <summary>Runs the turn and shows what it came to.</summary>
    public async Task SendAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        var question = PageQuestion.From(await context.Request.ReadFormAsync(context.RequestAborted));
        if (question is { Text: "", Press: null })
        {
            context.Response.Redirect("/faq");
            return;
        }

        using var lease = limits.Value.Enabled ? limiter.AttemptAcquire(context) : null;
        var tooMany = lease is { IsAcquired: false };
        var answered = await RunAsync(question, tooMany, context.RequestAborted);
        if (tooMany)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = "60";
        }

        var html = await renderer.RenderAsync<AnswerPage>(context.Request, (nameof(AnswerPage.Answered), answered));
        context.Response.Headers.ContentSecurityPolicy = PagePolicy.DocumentIn(widget.Value.AllowedOrigins);
        // The frame of the chat leads here where scripts are off; a site that asks its frames for policies has to get them.
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        context.Response.Headers["Cross-Origin-Embedder-Policy"] = "require-corp";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        context.Response.ContentType = WebFile.ContentTypeOf(".html");
        await context.Response.WriteAsync(html, context.RequestAborted);
    }

    /// <inheritdoc/>
    public void Dispose() => limiter.Dispose();

    private async Task<Answered> RunAsync(PageQuestion question, bool tooMany, CancellationToken cancellation)
    {
        var output = await turns.RunAsync(new TurnInput(question.ToActivity()) { IsOneTooMany = tooMany }, cancellation);
        return new Answered(
            question.Text,
            output.Reply.Outcome,
            [.. output.Collected.Replies.Where(reply => reply.Type == ActivityTypes.Message).Select(reply => reply.Text ?? "")],
            output.Reply.Buttons,
            question.Conversation);
    }
}
