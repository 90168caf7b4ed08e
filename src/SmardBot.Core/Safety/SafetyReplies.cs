using SmardBot.Core.Language;
using SmardBot.Core.Safety.Content;

namespace SmardBot.Core.Safety;

/// <summary>What the bot says when the gate speaks: <c>replies.yaml</c>, <c>contacts.yaml</c> and <c>languages.yaml</c>. Markdown, without the disclaimer.</summary>
public sealed class SafetyReplies
{
    private readonly Contacts contacts;
    private readonly IReadOnlyDictionary<SafetyAudience, IReadOnlyDictionary<string, string>> texts;
    private readonly IReadOnlyDictionary<string, string> shared;
    private readonly IReadOnlyDictionary<string, OtherLanguage> languages;
    private readonly IReadOnlyDictionary<string, ComfortReply> comfort;
    private readonly HashSet<string> releases;

    internal SafetyReplies(
        Contacts contacts,
        IReadOnlyDictionary<SafetyAudience, IReadOnlyDictionary<string, string>> texts,
        IReadOnlyDictionary<string, string> shared,
        IReadOnlyDictionary<string, OtherLanguage> languages,
        IReadOnlyDictionary<string, ComfortReply> comfort)
    {
        this.comfort = comfort;
        this.contacts = contacts;
        this.texts = texts;
        this.shared = shared;
        this.languages = languages;
        OfferedInCrisis = shared["offered-in-crisis"].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        releases = shared["release"].Split('\n').Append(NotAnEmergency).Select(Bare).Where(text => text.Length > 0).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The regions that <c>Safety:Region</c> may name.</summary>
    public IReadOnlyList<string> Regions => [.. contacts.ByRegion.Select(pair => pair.Key)];

    /// <summary>Whom to call, place by place, and at the end everywhere else.</summary>
    public IReadOnlyList<ContactPlace> Places =>
        [.. contacts.ByRegion.Append(new("", contacts.Elsewhere)).Select(pair => new ContactPlace(pair.Key, pair.Value.Name, pair.Value.Emergency, pair.Value.Crisis))];

    /// <summary>The label of the button that ends the state, and the text that it sends.</summary>
    public string NotAnEmergency => shared["not-an-emergency"].Trim();

    /// <summary>Asks whether the sentence of a false alarm may be kept.</summary>
    public string MayKeep => shared["may-keep"].Trim();

    /// <summary>The label of the button that allows it, and the text that it sends.</summary>
    public string Keep => shared["keep"].Trim();

    /// <summary>What the bot says after it.</summary>
    public string Kept => shared["kept"].Trim();

    /// <summary>What the bot says after there was no emergency.</summary>
    public string Released => shared["released"].Trim();

    /// <summary>The reply to a message that got this verdict.</summary>
    /// <param name="verdict">Of any level but <see cref="SafetyLevel.Clear"/>.</param>
    /// <param name="audience">Whom it is worded for.</param>
    /// <param name="region">One of <see cref="Regions"/>; null, empty or unknown shows the short list of all.</param>
    /// <exception cref="ArgumentException">The verdict is clear.</exception>
    public string For(SafetyVerdict verdict, SafetyAudience audience, string? region = null) => Fill(texts[audience][Key(verdict)], region);

    /// <summary>The reply to an alarm that follows one of its kind: short, and in other words.</summary>
    /// <param name="level">Emergency or crisis.</param>
    /// <param name="audience">Whom it is worded for.</param>
    /// <param name="region">As in <see cref="For"/>.</param>
    /// <exception cref="ArgumentException">It is none of these.</exception>
    public string Again(SafetyLevel level, SafetyAudience audience, string? region = null) => level switch
    {
        SafetyLevel.Emergency => Fill(texts[audience]["emergency-again"], region),
        SafetyLevel.Crisis => Fill(texts[audience]["crisis-again"], region),
        _ => throw new ArgumentException($"Only an emergency or a crisis comes again, not {level}.", nameof(level)),
    };

    /// <summary>The contacts that stand above an answer.</summary>
    /// <param name="level">Emergency or crisis.</param>
    /// <param name="audience">Whom it is worded for.</param>
    /// <param name="region">As in <see cref="For"/>.</param>
    /// <exception cref="ArgumentException">It is none of these.</exception>
    public string Above(SafetyLevel level, SafetyAudience audience, string? region = null) => level switch
    {
        SafetyLevel.Emergency => Fill(texts[audience]["care-emergency"], region),
        SafetyLevel.Crisis => Fill(texts[audience]["care-crisis"], region),
        _ => throw new ArgumentException($"Contacts stand above an answer in an emergency or a crisis, not in {level}.", nameof(level)),
    };

    /// <summary>Ids of the entries that are offered and not shown to somebody who may be in a crisis.</summary>
    public IReadOnlySet<string> OfferedInCrisis { get; }

    /// <summary>A kind word.</summary>
    /// <param name="key">That of <see cref="SafetyVerdict.Comfort"/>.</param>
    /// <param name="region">As in <see cref="For"/>.</param>
    public ComfortReply Comforting(string key, string? region = null) => comfort[key] with { Markdown = Fill(comfort[key].Markdown, region) };

    /// <summary>The line of every refusal, error and unknown language: <c>In an emergency: Call 911 now.</c></summary>
    public string EmergencyLine(string? region = null) => Fill(shared["emergency-line"], region);

    /// <summary>Whether a text says, word for word, that there is no emergency.</summary>
    public bool IsRelease(string text) => releases.Contains(Bare(text));

    /// <summary>"I can only answer in English" with the emergency numbers and the disclaimer, in a language of <see cref="LanguageDetector"/>; null where it has no words.</summary>
    /// <param name="language">ISO 639-1 code.</param>
    /// <param name="region">As in <see cref="For"/>.</param>
    public string? OnlyEnglish(string language, string? region = null) =>
        languages.TryGetValue(language, out var found)
            ? found.Reply.Replace("{numbers}", contacts.EmergencyNumbers(region), StringComparison.Ordinal).Trim()
            : null;

    private string Fill(string text, string? region) => text
        .Replace("{emergency}", contacts.EmergencySentence(region), StringComparison.Ordinal)
        .Replace("{crisis-numbers}", contacts.CrisisNumbers(region), StringComparison.Ordinal)
        .Replace("{crisis}", contacts.CrisisList(region), StringComparison.Ordinal)
        .Trim();

    private static string Key(SafetyVerdict verdict) => verdict switch
    {
        { Crisis: not CrisisKind.None } => ExampleLabels.Of(verdict.Crisis),
        { Level: SafetyLevel.Emergency } => "emergency",
        { Level: SafetyLevel.Crisis } => "crisis",
        { Level: SafetyLevel.PersonalAdvice } => "personal-advice",
        _ => throw new ArgumentException("A clear verdict has no reply.", nameof(verdict)),
    };

    private static string Bare(string text) => string.Join(' ', Tokenizer.Words(TextNormalizer.Normalize(text)));
}
