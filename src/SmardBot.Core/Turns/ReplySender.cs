using SmardBot.Core.Answering;

namespace SmardBot.Core.Turns;

/// <summary>Carries out what a reply wants done and sends it.</summary>
internal sealed class ReplySender(SideEffects effects)
{
    public async Task SendAsync(TurnContext turn, Reply reply)
    {
        reply = await effects.TryPrepareAsync(turn, reply) ? reply : reply.Otherwise!;
        turn.Result = reply;
        turn.State = reply.State;
        await effects.CarryOutAsync(turn, reply);
        if (reply.Markdown.Length > 0)
        {
            await turn.SendAsync(ReplyActivity.Of(reply, turn), reply.Outcome == Matching.TurnOutcome.Error ? CancellationToken.None : null);
        }
    }
}
