using SmardBot.Core.Language;

namespace SmardBot.Core.Safety.Content;

/// <summary>What <c>languages.yaml</c> says.</summary>
/// <param name="Detector">Tells which language a message is in.</param>
/// <param name="ByCode">What the bot says in each, by ISO 639-1 code.</param>
/// <param name="DangerWords">The plainest danger words, by language, also of those in which the bot says nothing and of those written in Latin letters.</param>
internal sealed record OtherLanguages(
    LanguageDetector Detector, IReadOnlyDictionary<string, OtherLanguage> ByCode, IReadOnlyDictionary<string, DangerPhrases> DangerWords);

/// <summary>The plainest danger words of a language, normalised.</summary>
/// <param name="Emergency">Of an emergency.</param>
/// <param name="Crisis">Of somebody who wants to die.</param>
internal sealed record DangerPhrases(IReadOnlyList<string> Emergency, IReadOnlyList<string> Crisis);
