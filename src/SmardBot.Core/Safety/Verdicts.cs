namespace SmardBot.Core.Safety;

/// <summary>Makes a verdict of evidence: the gravest counts, and nothing takes any of it away.</summary>
internal static class Verdicts
{
    /// <summary>How near the nearest example has to be, so that a learned alarm has something to point to.</summary>
    public const double NearEnough = 0.4;

    /// <summary>How sure words alone have to be of an alarm: without vectors there is no nearest example to point to.</summary>
    public const double SureOfWordsAlone = 0.9;

    /// <summary>From which log-odds on a message asks for advice about one person.</summary>
    public const double Advice = -0.3;

    /// <summary>From which log-odds on it comes close to that.</summary>
    public const double NearAdvice = -1.3;

    /// <summary>From which log-odds on it tells of grief, fear, guilt or exhaustion.</summary>
    public const double Sorrow = -1.3;

    /// <summary>From which log-odds on grief is likely enough that a learned crisis beside it stays a concern: both speak of death, and the grieving are not to be alarmed at.</summary>
    public const double PerhapsSorrow = -3;

    /// <summary>The verdict.</summary>
    public static SafetyVerdict Of(IReadOnlyList<Evidence> evidence)
    {
        var alarms = evidence.Where(item => item.IsAlarm && item.Level >= SafetyLevel.Crisis).ToList();
        if (alarms.Count > 0)
        {
            var level = alarms.Max(item => item.Level);
            var gravest = alarms.Where(item => item.Level == level).MinBy(Rank)!;
            return new SafetyVerdict(level, gravest.Kind, Name(gravest));
        }

        var concern = evidence.Where(item => item.Level >= SafetyLevel.Crisis).Select(item => item.Level).DefaultIfEmpty(SafetyLevel.Clear).Max();
        var advice = evidence.FirstOrDefault(item => item.Level == SafetyLevel.PersonalAdvice);
        return new SafetyVerdict(advice is null ? SafetyLevel.Clear : SafetyLevel.PersonalAdvice, CrisisKind.None, advice is null ? null : Name(advice)) { Care = concern };
    }

    private static string Name(Evidence evidence) => evidence.Source switch
    {
        EvidenceSource.Rule => evidence.Id,
        EvidenceSource.DangerWords => $"danger-words-{evidence.Id}",
        EvidenceSource.Example => "example",
        _ => "learned",
    };

    /// <summary>Of equals the one that says the kind, and rather one whose words accuse nobody who is there.</summary>
    private static int Rank(Evidence evidence) => evidence.Kind switch
    {
        CrisisKind.Overdose => 0,
        CrisisKind.SomebodyElse => 1,
        CrisisKind.Suicide => 2,
        CrisisKind.HarmToChild => 3,
        CrisisKind.HarmAtHome => 4,
        _ => 5,
    };
}
