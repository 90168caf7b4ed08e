using SmardBot.Core.Safety.Rules;

namespace SmardBot.Core.Safety.Content;

/// <summary>Everything that the safety files say, read and compiled.</summary>
/// <param name="Spelling">Short forms.</param>
/// <param name="Parser">The word sets.</param>
/// <param name="OrdinaryWords">Words that are right as they stand, though a slip away from a danger word.</param>
/// <param name="Calm">What nothing learned speaks about.</param>
/// <param name="Rules">All rules.</param>
/// <param name="Comfort">What a kind word answers.</param>
/// <param name="Examples">Messages with the verdict that they call for; none where the files have none.</param>
/// <param name="Languages">Danger words and replies of other languages, and how to tell them.</param>
/// <param name="Replies">What the bot says.</param>
internal sealed record SafetyContent(
    Spelling Spelling,
    PatternParser Parser,
    IReadOnlyList<string> OrdinaryWords,
    CalmWords Calm,
    IReadOnlyList<Rule> Rules,
    Comfort Comfort,
    SafetyExamples Examples,
    OtherLanguages Languages,
    SafetyReplies Replies);
