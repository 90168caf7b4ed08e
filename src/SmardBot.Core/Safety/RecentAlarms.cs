namespace SmardBot.Core.Safety;

/// <summary>When somebody last gave alarm, so that the contacts stand above the answers for a while. Holds nothing that was said.</summary>
public sealed record RecentAlarms
{
    /// <summary>How long the contacts stand above the answers after an alarm.</summary>
    public static TimeSpan Lasts { get; } = TimeSpan.FromMinutes(30);

    /// <summary>None.</summary>
    public static RecentAlarms None { get; } = new();

    /// <summary>The last emergency that was not taken back.</summary>
    public DateTimeOffset? Emergency { get; init; }

    /// <summary>The last crisis. "I'm fine" does not take it back.</summary>
    public DateTimeOffset? Crisis { get; init; }

    /// <summary>The words that the last alarm was answered with.</summary>
    public CrisisKind Kind { get; init; }

    /// <summary>Whose contacts stand above an answer now; clear for none.</summary>
    public SafetyLevel At(DateTimeOffset now) =>
        now - Emergency < Lasts ? SafetyLevel.Emergency
        : now - Crisis < Lasts ? SafetyLevel.Crisis
        : SafetyLevel.Clear;

    /// <summary>Whether the same words were said a short time ago.</summary>
    public bool Repeats(SafetyVerdict verdict, DateTimeOffset now) =>
        verdict.Crisis == Kind && now - (verdict.Level == SafetyLevel.Emergency ? Emergency : Crisis) < Lasts;

    /// <summary>With one more alarm.</summary>
    public RecentAlarms With(SafetyVerdict verdict, DateTimeOffset now) => verdict.Level switch
    {
        SafetyLevel.Emergency => this with { Emergency = now, Kind = verdict.Crisis, Crisis = verdict.Crisis == CrisisKind.Overdose ? now : Crisis },
        SafetyLevel.Crisis => this with { Crisis = now, Kind = verdict.Crisis },
        _ => this,
    };

    /// <summary>After somebody said that there is no emergency.</summary>
    public RecentAlarms Released() => this with { Emergency = null };
}
