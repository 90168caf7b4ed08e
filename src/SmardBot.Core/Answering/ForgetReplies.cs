using SmardBot.Core.Answering.Buttons;
using SmardBot.Core.Matching;

namespace SmardBot.Core.Answering;

/// <summary>
/// "Forget me" deletes the conversation and with it the secret that resumes it; "leave this device" revokes the secret alone.
/// Both work after an alarm too, with the contacts above: whoever looks over a shoulder must not keep anybody from either.
/// </summary>
internal static class ForgetReplies
{
    /// <summary>The reply, or null where neither is wanted.</summary>
    public static Reply? Answer(Question q, SafetyResponses safety) => Wanted(q) switch
    {
        PressActions.Forget when q.OwnsConversation => Done(q, safety, q.Texts.Forgotten, new SideEffect.ForgetConversation()),
        // Others may be in the conversation, and its history is not ours.
        PressActions.Forget => Done(q, safety, q.Texts.Forgotten, effect: null) with { State = DialogueState.Empty with { Alarms = q.State.Alarms } },
        PressActions.Leave => Done(q, safety, q.Texts.LeftDevice, new SideEffect.LeaveDevice()),
        _ => null,
    };

    private static string? Wanted(Question q)
    {
        bool Says(string words) => q.Says(words);
        return !q.IsMessage ? null
            : q.Press is not null ? q.Press.Action
            : Says(q.Texts.ButtonForget) || q.Texts.TypedForget.Any(Says) ? PressActions.Forget
            : Says(q.Texts.ButtonLeave) || q.Texts.TypedLeave.Any(Says) ? PressActions.Leave
            : null;
    }

    private static Reply Done(Question q, SafetyResponses safety, string done, SideEffect? effect) => Reply.Of(TurnOutcome.Smalltalk, done) with
    {
        State = q.State,
        Effects = effect is null ? [] : [effect],
        Otherwise = Reply.Of(TurnOutcome.Error, $"{q.Texts.NotForgotten}\n\n{safety.EmergencyLine(q)}") with { State = q.State },
    };
}
