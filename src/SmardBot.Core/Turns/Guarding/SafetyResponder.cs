using Microsoft.Extensions.Options;
using SmardBot.Core.Matching;
using SmardBot.Core.Safety;
using SmardBot.Core.Safety.Content;
using SmardBot.Core.Turns.Buttons;

namespace SmardBot.Core.Turns.Guarding;

/// <summary>Says whom to turn to, and nothing else.</summary>
internal sealed class SafetyResponder(IOptions<SafetyOptions> options)
{
    /// <summary>Answers what the gate found: emergency or crisis.</summary>
    public Task RespondAsync(TurnContext turn, SafetyVerdict verdict)
    {
        BotTelemetry.Alarms.Add(
            1,
            new KeyValuePair<string, object?>("outcome", Outcome(verdict.Level).Name()),
            new KeyValuePair<string, object?>("kind", verdict.Crisis == CrisisKind.None ? "none" : Keys.Of(verdict.Crisis)),
            new KeyValuePair<string, object?>("channel", turn.Incoming.ChannelId ?? "none"));
        return SendAsync(turn, verdict.Level, turn.Gate.Replies.For(verdict, Audience(turn), options.Value.Region));
    }

    /// <summary>Answers whatever comes after it: the contacts again.</summary>
    public Task RepeatAsync(TurnContext turn, SafetyLevel level) =>
        SendAsync(turn, level, turn.Gate.Replies.Again(level, Audience(turn), options.Value.Region));

    /// <summary>Declines a decision about one person.</summary>
    public string Advice(TurnContext turn) => turn.Gate.Replies.For(turn.Verdict, Audience(turn), options.Value.Region);

    /// <summary>The line of every refusal and error.</summary>
    public string EmergencyLine(TurnContext turn) => turn.Gate.Replies.EmergencyLine(options.Value.Region);

    /// <summary>"I can only answer in English" in another language; null where there are no words for it.</summary>
    public string? OnlyEnglish(TurnContext turn, string language) => turn.Gate.Replies.OnlyEnglish(language, options.Value.Region);

    private static SafetyAudience Audience(TurnContext turn) => turn.IsStaff ? SafetyAudience.Staff : SafetyAudience.Family;

    private static TurnOutcome Outcome(SafetyLevel level) => level == SafetyLevel.Emergency ? TurnOutcome.Emergency : TurnOutcome.Crisis;

    private static Task SendAsync(TurnContext turn, SafetyLevel level, string markdown) => turn.SayAsync(
        Outcome(level),
        markdown,
        new Button(turn.Gate.Replies.NotAnEmergency, new Press(PressActions.Release)));
}
