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
    /// <param name="turn">The turn.</param>
    /// <param name="verdict">What was found.</param>
    /// <param name="isRepeated">Whether the same was said a short time ago: then short, and in other words.</param>
    public Task RespondAsync(TurnContext turn, SafetyVerdict verdict, bool isRepeated)
    {
        BotTelemetry.Alarms.Add(
            1,
            new KeyValuePair<string, object?>("outcome", Outcome(verdict.Level).Name()),
            new KeyValuePair<string, object?>("kind", verdict.Crisis == CrisisKind.None ? "none" : Keys.Of(verdict.Crisis)),
            new KeyValuePair<string, object?>("channel", turn.Incoming.ChannelId ?? "none"));
        var replies = turn.Gate.Replies;
        return turn.SayAsync(
            TurnResult.Of(Outcome(verdict.Level)) with { Care = verdict.Level, Kind = verdict.Crisis },
            isRepeated ? replies.Again(verdict.Level, Audience(turn), options.Value.Region) : replies.For(verdict, Audience(turn), options.Value.Region),
            new Button(replies.NotAnEmergency, new Press(PressActions.Release)));
    }

    /// <summary>The contacts that stand above the answers of this turn; null for none.</summary>
    public string? Above(TurnContext turn, SafetyLevel level) =>
        level < SafetyLevel.Crisis ? null : turn.Gate.Replies.Above(level, Audience(turn), options.Value.Region);

    /// <summary>Declines a decision about one person.</summary>
    public string Advice(TurnContext turn) => turn.Gate.Replies.For(turn.Verdict, Audience(turn), options.Value.Region);

    /// <summary>The line of every refusal and error.</summary>
    public string EmergencyLine(TurnContext turn) => turn.Gate.Replies.EmergencyLine(options.Value.Region);

    /// <summary>"I can only answer in English" in another language; null where there are no words for it.</summary>
    public string? OnlyEnglish(TurnContext turn, string language) => turn.Gate.Replies.OnlyEnglish(language, options.Value.Region);

    private static SafetyAudience Audience(TurnContext turn) => turn.IsStaff ? SafetyAudience.Staff : SafetyAudience.Family;

    private static TurnOutcome Outcome(SafetyLevel level) => level == SafetyLevel.Emergency ? TurnOutcome.Emergency : TurnOutcome.Crisis;
}
