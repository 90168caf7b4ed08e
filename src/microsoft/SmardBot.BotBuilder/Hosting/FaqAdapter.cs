using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using SmardBot.Bot.Http;
using SmardBot.BotBuilder.Activities;
using SmardBot.BotBuilder.Disclaiming;
using SmardBot.Core.Faq;
using SmardBot.Core.Safety;
using SmardBot.Core.Turns;

namespace SmardBot.BotBuilder.Hosting;

/// <summary>Takes activities from Azure Bot Service and sends replies there: tokens, retries and streaming are Bot Builder's.</summary>
internal sealed class FaqAdapter : CloudAdapter
{
    private readonly TurnPipeline pipeline;
    private readonly SafetyOptions safety;
    private readonly ILogger<FaqAdapter> logger;

    public FaqAdapter(BotFrameworkAuthentication authentication, DisclaimerLock disclaimer, TurnPipeline pipeline, IOptions<SafetyOptions> safety, ILogger<FaqAdapter> logger)
        : base(authentication, logger)
    {
        (this.pipeline, this.safety, this.logger) = (pipeline, safety.Value, logger);
        Use(disclaimer);
        OnTurnError = ApologiseAsync;
    }

    /// <summary>What broke outside the pipeline, which apologises for itself: an apology with the emergency line and the disclaimer.</summary>
    private async Task ApologiseAsync(ITurnContext turn, Exception exception)
    {
        Log.TurnFailed(logger, exception.GetType().Name, exception.StackTrace);
        if (exception is ErrorResponseException or HttpRequestException or ChannelException)
        {
            // The reply did not get through: the service hears of it and delivers again, and an apology would not get through either.
            throw ChannelException.NotDelivered();
        }

        if (!ActivityTypes.Message.Equals(turn.Activity.Type, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        try
        {
            var incoming = ActivityBridge.FromBotBuilder(turn.Activity);
            var apology = Core.Activities.Activity.Message($"{ReplyTexts.Embedded.Error}\n\n{SafetyGate.Embedded.Replies.EmergencyLine(safety.Region)}");
            await pipeline.SendProactiveAsync(apology, new BotBuilderReplies(turn, incoming), CancellationToken.None);
        }
#pragma warning disable CA1031 // There is nobody left to tell but the log.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Log.ApologyNotSent(logger, failure.GetType().Name);
        }
    }
}
