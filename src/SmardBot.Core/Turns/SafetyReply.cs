using SmardBot.Core.Activities;
using SmardBot.Core.Decisions;
using SmardBot.Core.Safety;

namespace SmardBot.Core.Turns;

/// <summary>Says what the gate's verdict calls for: contacts and nothing else.</summary>
internal static class SafetyReply
{
    /// <summary>Sends the reply and notes the outcome.</summary>
    public static Task SendAsync(TurnContext turn, SafetyGate gate, SafetyOptions options, SafetyVerdict verdict, bool isAgain)
    {
        turn.Result = TurnResult.Of(verdict.Level switch
        {
            SafetyLevel.Emergency => TurnOutcome.Emergency,
            SafetyLevel.Crisis => TurnOutcome.Crisis,
            _ => TurnOutcome.PersonalAdvice,
        });
        var audience = turn.Incoming.ChannelId == Channels.Teams ? SafetyAudience.Staff : SafetyAudience.Family;
        var reply = Activity.Message(isAgain
            ? gate.Replies.Again(verdict.Level, audience, options.Region)
            : gate.Replies.For(verdict, audience, options.Region));
        reply.SuggestedActions = verdict.Level == SafetyLevel.PersonalAdvice ? null : ReplyComposer.Buttons([gate.Replies.NotAnEmergency]);
        return turn.SendAsync(reply);
    }
}
