namespace SmardBot.Core.Safety.Rules;

/// <summary>A rule of the safety files.</summary>
/// <param name="Id">Its name in the file, such as <c>not-breathing</c>.</param>
/// <param name="Level">What it finds.</param>
/// <param name="Kind">The kind of crisis; also given beside an emergency that somebody brings on themselves.</param>
/// <param name="Patterns">Any one is enough.</param>
/// <param name="Unless">Guards that silence it.</param>
/// <param name="Alone">
/// Whether it decides by itself. One that does not is a sign for the classifier, which weighs it with the rest of the
/// message; where there is no classifier it decides all the same.
/// </param>
internal sealed record Rule(
    string Id, SafetyLevel Level, CrisisKind Kind, IReadOnlyList<Pattern> Patterns, IReadOnlyList<Guard> Unless, bool Alone = true);
