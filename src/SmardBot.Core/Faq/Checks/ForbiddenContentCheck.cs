using System.Text.RegularExpressions;
using SmardBot.Core.Faq.Reading;

namespace SmardBot.Core.Faq.Checks;

/// <summary>
/// Finds what no answer may say, sentence by sentence: doses, feeding volumes, ventilator settings, oxygen targets,
/// instructions how often to do something, predictions for one child, and promises.
/// </summary>
internal static partial class ForbiddenContentCheck
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const int Timeout = 1000;

    private static readonly (string Rule, Regex Words, bool UnlessDenied, string Message)[] Rules =
    [
        ("forbidden-dose", Dose(), false, "reads like a dose or an amount to give; leave it to the care team"),
        ("forbidden-setting", Setting(), false, "reads like a setting of a machine; leave it to the care team"),
        ("forbidden-oxygen-target", OxygenTarget(), false, "reads like an oxygen target; leave it to the care team"),
        ("forbidden-schedule", Schedule(), false, "tells how often to do something to a child; leave it to the care team"),
        ("forbidden-prediction", Prediction(), true, "predicts for one child; say what is known of children in general"),
        ("forbidden-promise", Promise(), true, "promises or soothes; say what is known and what is not"),
    ];

    /// <summary>Runs the check.</summary>
    public static IEnumerable<FaqProblem> Run(FaqDraft faq) => faq.Entries.SelectMany(Run);

    /// <summary>What of a text no answer may say, with the sentence that says it.</summary>
    public static IEnumerable<(string Rule, string Message)> Find(string markdown) =>
        from sentence in Sentences(markdown)
        from rule in Rules
        let found = rule.Words.Match(sentence)
        where found.Success && !(rule.UnlessDenied && Denial().IsMatch(sentence[..found.Index]))
        select (rule.Rule, $"'{sentence}' {rule.Message}");

    private static IEnumerable<FaqProblem> Run(FaqEntry entry) =>
        Find($"{entry.Title}\n\n{entry.Answer}\n\n{entry.ForProfessionals}").Select(found => entry.Error(found.Rule, found.Message));

    private static IEnumerable<string> Sentences(string markdown) =>
        AnswerMarkdown.Plain(markdown).Split('\n')
            .SelectMany(line => SentenceEnd().Split(line))
            .Select(sentence => sentence.Trim())
            .Where(sentence => sentence.Length > 0);

    [GeneratedRegex(@"(?<=[.!?])\s+", RegexOptions.None, Timeout)]
    private static partial Regex SentenceEnd();

    /// <summary>Whoever says that nobody can promise or foretell promises nothing.</summary>
    [GeneratedRegex(@"\b(no one|nobody|none|never|not|no|cannot|can't|doesn't|don't|anyone|someone|whoever|who|whether|if)\b", Options, Timeout)]
    private static partial Regex Denial();

    [GeneratedRegex(@"\b\d+([.,]\d+)?\s?(-|–|to)?\s?(\d+([.,]\d+)?\s?)?(mg|mcg|µg|μg|micrograms?|milligrams?|g/kg|mg/kg|ml|cc|millilit(er|re)s?|fl\.? ?oz|ounces?|kcal|calories|iu|units|drops|puffs|tablets?|teaspoons?)\b(?!\s*(of blood))", Options, Timeout)]
    private static partial Regex Dose();

    [GeneratedRegex(@"\b\d+([.,]\d+)?\s?(cm ?h2o|mbar|hpa|l/min|lpm|lit(er|re)s? (a|per) minute|breaths? (a|per) minute)\b|\b(peep|pip|ipap|epap|cpap|fio2|tidal volume|backup rate|inspiratory pressure)\b[^.]{0,20}?\b\d", Options, Timeout)]
    private static partial Regex Setting();

    [GeneratedRegex(@"\b(spo2|sats?|saturations?|oxygen (level|saturation|value)s?)\b[^.]{0,40}?\b\d{2,3}\b|\b\d{2,3}\s?(%|percent)[^.]{0,20}?\b(spo2|sats?|saturations?|oxygen)\b", Options, Timeout)]
    private static partial Regex OxygenTarget();

    [GeneratedRegex(@"\b(give|feed|suction|take|turn|ventilate|bag)\b[^.]{0,40}?\b(every \d+|every (two|three|four|six|eight|twelve) hours|(once|twice|\d+ times|(two|three|four) times) (a|per) (day|night|hour)|hourly)\b", Options, Timeout)]
    private static partial Regex Schedule();

    [GeneratedRegex(@"\byour (child|baby|son|daughter|little one|boy|girl)( (most likely|probably|surely|certainly))? (will|won't|is going to|is (likely|unlikely|sure) to|has (only )?(a few|\d+|one|two|three) (days|weeks|months|years)|is dying|can't survive|cannot survive)\b|\byou (have|will have) (only )?(a few|\d+) (weeks|months|years) (left|with)\b", Options, Timeout)]
    private static partial Regex Prediction();

    [GeneratedRegex(@"\b(we|i) (can )?(promise|guarantee|assure)\b|\bguarantee(s|d)?\b|\b(will|can) (cure|heal) (smard1|the disease|it|your|him|her)\b|\b(will be|is) cured\b|\b(completely|perfectly|totally|100 ?%) safe\b|\bmiracle\b|\b(do not|don't|no need to|nothing to) worry\b|\beverything will be\b|\b(will|going to) get better\b|\brisk[- ]free\b", Options, Timeout)]
    private static partial Regex Promise();
}
