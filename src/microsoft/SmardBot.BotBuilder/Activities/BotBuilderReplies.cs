using Microsoft.Bot.Builder;
using SmardBot.Channels.Connector;
using SmardBot.Core.Activities;
using SmardBot.Core.Turns;

namespace SmardBot.BotBuilder.Activities;

/// <summary>Carries replies out through the turn of Bot Builder.</summary>
/// <param name="turn">The turn of Bot Builder.</param>
/// <param name="incoming">What the replies answer.</param>
internal sealed class BotBuilderReplies(ITurnContext turn, Activity incoming) : IReplyChannel
{
    public async Task SendAsync(Activity reply, CancellationToken cancellation)
    {
        var sent = await turn.SendActivityAsync(ActivityBridge.ToBotBuilder(OutgoingActivity.From(reply, incoming)), cancellation);
        reply.Id = sent?.Id;
    }
}
