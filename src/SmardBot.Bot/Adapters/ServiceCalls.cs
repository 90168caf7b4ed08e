using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Polly;
using Polly.Retry;
using SmardBot.Bot.Authentication;

namespace SmardBot.Bot.Adapters;

/// <summary>
/// Below the clients of the channels' services: the bot's own token, renewed once when it is refused, and further tries of what fails
/// for a moment, as late as the service asks.
/// </summary>
internal sealed class ServiceCalls : DelegatingHandler
{
    /// <summary>The name of its HTTP client.</summary>
    public const string Name = "SmardBot.Service";

    private const int MostRetries = 6;

    /// <summary>Bot Builder repeats the id of the conversation there; the address holds it as well, and a header takes no other letters than those of ASCII.</summary>
    private const string ConversationHeader = "x-ms-conversation-id";

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AttemptTime = TimeSpan.FromSeconds(8);

    private readonly ResiliencePipeline<HttpResponseMessage> retrying;
    private readonly ConnectorTokens tokens;
    private readonly TimeProvider clock;
    private readonly ILogger<ServiceCalls> log;

    public ServiceCalls(ConnectorTokens tokens, TimeProvider clock, ILogger<ServiceCalls> log)
    {
        (this.tokens, this.clock, this.log) = (tokens, clock, log);
        retrying = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                ShouldHandle = attempt => ValueTask.FromResult(IsPassing(attempt.Outcome)),
                MaxRetryAttempts = MostRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstDelay,
                MaxDelay = LongestDelay,
                DelayGenerator = attempt => ValueTask.FromResult(Asked(attempt.Outcome.Result)),
                OnRetry = attempt =>
                {
                    attempt.Outcome.Result?.Dispose();
                    return ValueTask.CompletedTask;
                },
            })
            .Build();
    }

    /// <summary>Whether another try may end otherwise.</summary>
    public static bool IsPassing(HttpStatusCode status) => status is
        HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout
        or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
        or HttpStatusCode.Unauthorized;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Headers.TryGetValues(ConversationHeader, out var ids) && !ids.All(id => Ascii.IsValid(id)))
        {
            request.Headers.Remove(ConversationHeader);
        }

        var response = await retrying.ExecuteAsync(
            static async (call, token) => await call.Calls.TryAsync(call.Request, token), (Calls: this, Request: request), cancellationToken);
        if (response.IsSuccessStatusCode && response.StatusCode != HttpStatusCode.OK)
        {
            // Taken is taken; Bot Builder knows few ways to say it, not the same for each call.
            response.StatusCode = HttpStatusCode.Accepted;
        }

        return response;
    }

    private async Task<HttpResponseMessage> TryAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using var time = new CancellationTokenSource(AttemptTime, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellation);
        var token = await TokenAsync(null, either.Token);
        var response = await SendAsync(request, token, either.Token);
        if (token is null || response.StatusCode != HttpStatusCode.Unauthorized)
        {
            return response;
        }

        response.Dispose();
        return await SendAsync(request, await TokenAsync(token, either.Token), either.Token);
    }

    private async ValueTask<string?> TokenAsync(string? refused, CancellationToken cancellation)
    {
        try
        {
            return refused is null ? await tokens.GetAsync(cancellation) : await tokens.RenewAsync(refused, cancellation);
        }
        catch (MsalException none)
        {
            Log.NoToken(log, none.GetType().Name, none.ErrorCode);
            throw;
        }
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string? token, CancellationToken cancellation)
    {
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return base.SendAsync(request, cancellation);
    }

    private static bool IsPassing(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is HttpRequestException || (outcome.Result is { StatusCode: not HttpStatusCode.Unauthorized and var status } && IsPassing(status));

    /// <summary>How long the service asks to wait; null where it does not say, then it is the backoff that counts.</summary>
    private TimeSpan? Asked(HttpResponseMessage? response) => response?.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > clock.GetUtcNow() => date - clock.GetUtcNow(),
        _ => null,
    };
}
