using SmardBot.Core.Ports;
using SmardBot.Core.Safety.Rules;

namespace SmardBot.Core.Safety.Content;

/// <summary>Everything that the safety files say, read and compiled.</summary>
/// <param name="Spelling">Short forms.</param>
/// <param name="Parser">The word sets.</param>
/// <param name="OrdinaryWords">Words that are right as they stand, though a slip away from a danger word.</param>
/// <param name="Rules">All rules.</param>
/// <param name="Examples">Messages with the verdict that they call for; the label is that of <see cref="ExampleLabels"/>.</param>
/// <param name="Languages">Danger words and replies of other languages, by ISO 639-1 code.</param>
/// <param name="Replies">What the bot says.</param>
internal sealed record SafetyContent(
    Spelling Spelling,
    PatternParser Parser,
    IReadOnlyList<string> OrdinaryWords,
    IReadOnlyList<Rule> Rules,
    IReadOnlyList<LabelledText> Examples,
    IReadOnlyDictionary<string, OtherLanguage> Languages,
    SafetyReplies Replies);
