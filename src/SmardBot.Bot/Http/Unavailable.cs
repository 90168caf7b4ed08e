using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using SmardBot.Core.Conversations;
using SmardBot.Core.Faq;
using SmardBot.Core.Safety;

namespace SmardBot.Bot.Http;

/// <summary>What a client gets while the store is away: when to come again, and whom to call when it cannot wait.</summary>
internal sealed class Unavailable(IConfiguration configuration)
{
    private readonly string help = $"{SafetyGate.Embedded.Replies.EmergencyLine(configuration["Safety:Region"])} {Disclaimer.Text}";

    /// <summary>The refusal.</summary>
    public ChannelException Refusal(StoreUnavailableException cause) =>
        new(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", $"Messages cannot be taken or read right now. Try again in {Math.Ceiling(cause.RetryAfter.TotalSeconds)} seconds. {help}") { RetryAfter = cause.RetryAfter };
}
