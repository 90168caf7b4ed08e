using SmardBot.Core.Faq;
using SmardBot.Core.Matching;
using SmardBot.Core.Safety;

namespace SmardBot.Core.Knowledge;

/// <summary>What the bot knows at one moment; a turn uses one snapshot from its start to its end.</summary>
/// <param name="Catalog">The FAQ.</param>
/// <param name="Gate">The safety gate made from its files.</param>
/// <param name="Matcher">The matcher trained on it.</param>
public sealed record KnowledgeSnapshot(FaqCatalog Catalog, SafetyGate Gate, QuestionMatcher Matcher);
