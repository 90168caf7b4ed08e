using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Polly;
using Polly.Retry;
using SmardBot.Bot.Authentication;
using SmardBot.Core.Activities;

namespace SmardBot.Channels.Connector;

/// <summary>Posts activities to the Connector REST API, over connections that are kept.</summary>
internal sealed class ConnectorClient
{
    /// <summary>The name of its HTTP client.</summary>
    public const string Name = "SmardBot.Connector";

    private const int MostRetries = 6;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(5);
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    private readonly HttpClient http;
    private readonly ResiliencePipeline<HttpResponseMessage> retrying;
    private readonly ConnectorTokens tokens;
    private readonly TimeProvider clock;
    private readonly ILogger<ConnectorClient> log;

    public ConnectorClient(IHttpClientFactory clients, ConnectorTokens tokens, TimeProvider clock, ILogger<ConnectorClient> log)
    {
        this.tokens = tokens;
        this.clock = clock;
        this.log = log;
        // One for the life of the service: its handler renews connections by itself.
        http = clients.CreateClient(Name);
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

    /// <summary>Posts an activity; where that works, the activity has the id that the service gave it.</summary>
    /// <param name="outgoing">With its service address, conversation and parties.</param>
    /// <param name="cancellation">Ends the tries; what was not delivered by then has failed.</param>
    public async Task<SendEnd> SendAsync(Activity outgoing, CancellationToken cancellation)
    {
        var address = ConnectorAddress.Of(outgoing);
        var body = JsonSerializer.SerializeToUtf8Bytes(outgoing, ActivityJson.Options);
        try
        {
            using var response = await retrying.ExecuteAsync(
                static async (work, token) => await work.Client.PostAsync(work.Address, work.Body, token), (Client: this, Address: address, Body: body), cancellation);
            if (response.IsSuccessStatusCode)
            {
                outgoing.Id = await IdAsync(response, cancellation);
                return SendEnd.Delivered;
            }

            Log.ReplyRefused(log, (int)response.StatusCode);
            return IsPassing(response.StatusCode) || response.StatusCode == HttpStatusCode.Unauthorized ? SendEnd.Failed : SendEnd.Refused;
        }
        catch (MsalException noToken)
        {
            Log.NoToken(log, noToken.GetType().Name, noToken.ErrorCode);
            return SendEnd.Failed;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            Log.ReplyNotSent(log, failure.GetType().Name);
            return SendEnd.Failed;
        }
    }

    private async Task<HttpResponseMessage> PostAsync(Uri address, byte[] body, CancellationToken cancellation)
    {
        var token = await tokens.GetAsync(cancellation);
        var response = await PostAsync(address, body, token, cancellation);
        if (token is null || response.StatusCode != HttpStatusCode.Unauthorized)
        {
            return response;
        }

        response.Dispose();
        return await PostAsync(address, body, await tokens.RenewAsync(token, cancellation), cancellation);
    }

    private async Task<HttpResponseMessage> PostAsync(Uri address, byte[] body, string? token, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) { Headers = { ContentType = Json } } };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await http.SendAsync(request, cancellation);
    }

    /// <summary>The id of the new activity; null where the answer holds none, which is no failure: the reply is out.</summary>
    private static async Task<string?> IdAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            using var answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellation));
            return answer.RootElement.ValueKind == JsonValueKind.Object && answer.RootElement.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsPassing(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is HttpRequestException || (outcome.Result is { } response && IsPassing(response.StatusCode));

    private static bool IsPassing(HttpStatusCode status) => status is
        HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout
        or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    /// <summary>How long the service asks to wait; null where it does not say, then it is the backoff that counts.</summary>
    private TimeSpan? Asked(HttpResponseMessage? response) => response?.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > clock.GetUtcNow() => date - clock.GetUtcNow(),
        _ => null,
    };
}
