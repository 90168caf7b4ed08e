namespace SmardBot.Core.Safety.Rules;

/// <summary>A rule of the safety files.</summary>
/// <param name="Id">Its name in the file, such as <c>not-breathing</c>.</param>
/// <param name="Level">What it finds.</param>
/// <param name="Kind">The kind of crisis; also given beside an emergency that somebody brings on themselves.</param>
/// <param name="Patterns">Any one is enough.</param>
/// <param name="Unless">Guards that silence it.</param>
/// <param name="Strength">How much it says by itself.</param>
internal sealed record Rule(
    string Id, SafetyLevel Level, CrisisKind Kind, IReadOnlyList<Pattern> Patterns, IReadOnlyList<Guard> Unless, RuleStrength Strength = RuleStrength.Alarm);

/// <summary>How much a rule says by itself.</summary>
internal enum RuleStrength
{
    /// <summary>What it finds is found in harmless messages too: the model weighs it with the rest. Without a model it is a concern.</summary>
    Sign,

    /// <summary>The contacts stand above the answer.</summary>
    Concern,

    /// <summary>The message leaves no doubt: the contacts replace the answer.</summary>
    Alarm,
}
