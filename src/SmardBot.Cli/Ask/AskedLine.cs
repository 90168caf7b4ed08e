using SmardBot.Core.Matching;

namespace SmardBot.Cli.Ask;

/// <summary>What is printed of one line; scripts depend on the names.</summary>
/// <param name="Text">The whole line.</param>
/// <param name="Outcome">The outcome of its last turn.</param>
/// <param name="Entries">Entries answered or asked about.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Suggestions">What a suggest offers, best first.</param>
/// <param name="Care">Whose contacts the reply gives: emergency, crisis or null.</param>
/// <param name="Kind">The kind of crisis whose words the reply uses, or null.</param>
/// <param name="Reply">All that a user of the widget would see in that turn.</param>
internal sealed record AskedLine(
    string Text,
    string Outcome,
    IReadOnlyList<string> Entries,
    double Confidence,
    IReadOnlyList<ScoredEntry> Suggestions,
    string? Care,
    string? Kind,
    string Reply);
