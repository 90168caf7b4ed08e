using SmardBot.Core.Language;

namespace SmardBot.Core.Safety.Content;

/// <summary>What <c>languages.yaml</c> says.</summary>
/// <param name="Detector">Tells which language a message is in.</param>
/// <param name="ByCode">Danger words and reply of each, by ISO 639-1 code.</param>
internal sealed record OtherLanguages(LanguageDetector Detector, IReadOnlyDictionary<string, OtherLanguage> ByCode);
