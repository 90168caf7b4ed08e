using SmardBot.Core.Faq;
using SmardBot.Core.Language;
using SmardBot.Core.Matching.Classifying;
using SmardBot.Core.Safety.Content;
using SmardBot.Core.Safety.Learning;
using SmardBot.Core.Safety.Rules;

namespace SmardBot.Core.Safety;

/// <summary>
/// Reads every message before anything else does: emergency, crisis, personal advice, or clear. Rules that a clinician can
/// read come first, a classifier trained on the examples beside them can only add alarms. Thread-safe.
/// </summary>
public sealed class SafetyGate
{
    private static readonly Lazy<SafetyGate> FromEmbedded = new(() => new SafetyGate(SafetyContentReader.Read(EmbeddedSafetyFiles.Read()).Content, []));

    // A slip in a longer name of something ("fahter") is mended before the name is written out; short ones are too alike.
    private const int LeastForm = 6;

    private readonly SafetyContent content;
    private readonly RuleSet rules;
    private readonly LearnedText learned;
    private readonly DangerWords dangerWords;
    private readonly SpellingMender mender;
    private readonly KnownAlarms known;
    private readonly KnownAlarms knownAsWritten; // A slip inside "didn't" leaves nothing that could be written out.
    private SafetyClassifier? classifier;

    private SafetyGate(SafetyContent content, IEnumerable<string> clear)
    {
        this.content = content;
        rules = new RuleSet(content.Rules);
        dangerWords = new DangerWords(content.Languages.ByCode);
        learned = new LearnedText(content.Rules, content.Parser);
        mender = new SpellingMender(
            content.Parser.Vocabulary.Concat(content.Spelling.Forms.Where(form => form.Length >= LeastForm)),
            clear.SelectMany(RuleTokenizer.Cut).Select(token => token.Text).Concat(content.OrdinaryWords));
        known = new KnownAlarms(content.Examples.Alarms, Words);
        knownAsWritten = new KnownAlarms(content.Examples.Alarms, RuleTokenizer.Cut);
    }

    /// <summary>The gate of the copies that are built into the program: rules without a classifier. Works without any file.</summary>
    public static SafetyGate Embedded => FromEmbedded.Value;

    /// <summary>What the bot says when the gate speaks.</summary>
    public SafetyReplies Replies => content.Replies;

    /// <summary>Tells a language that the bot has no answers in.</summary>
    public LanguageDetector Languages => content.Languages.Detector;

    /// <summary>The gate of a catalog's safety files; a broken file is replaced by its embedded copy.</summary>
    /// <param name="catalog">Its questions serve as examples of what is clear.</param>
    /// <param name="trainer">Null for rules alone.</param>
    /// <param name="ct">Stops the training.</param>
    public static SafetyGate Create(FaqCatalog catalog, ITextClassifierTrainer? trainer, CancellationToken ct = default)
    {
        var gate = Untrained(catalog);
        gate.classifier = trainer is null ? null : SafetyTrainer.Train(gate.content, catalog, gate.Write, gate.learned, trainer, ct);
        return gate;
    }

    private static ReadOnlySpan<byte> Header => "SmardBot safety gate, version 1\n"u8;

    /// <summary>Writes what training took time for; <see cref="Load"/> makes the same gate of it.</summary>
    internal void Save(Stream stream)
    {
        stream.Write(Header);
        stream.WriteByte((byte)(classifier is null ? 0 : 1));
        classifier?.Save(stream);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="UnreadableClassifierException">It is of another engine or damaged.</exception>
    internal static SafetyGate Load(Stream stream, FaqCatalog catalog, ITextClassifierTrainer trainer)
    {
        Span<byte> header = stackalloc byte[Header.Length];
        stream.ReadExactly(header);
        if (!header.SequenceEqual(Header))
        {
            throw new UnreadableClassifierException("It was saved by another version of the safety gate.");
        }

        var gate = Untrained(catalog);
        gate.classifier = stream.ReadByte() == 1 ? SafetyClassifier.Load(stream, trainer) : null;
        return gate;
    }

    /// <summary>What to make of a message.</summary>
    /// <param name="text">The whole text, however long.</param>
    /// <returns>Never null; never throws. When something unforeseen breaks inside, the verdict is an emergency.</returns>
    public SafetyVerdict Assess(string text)
    {
        var words = Words(text);
        var sure = Graver(Graver(known.Find(words), knownAsWritten.Find(RuleTokenizer.Cut(text))), dangerWords.Find(text));
        var ruled = Graver(rules.Find(words, every: classifier is null) is { } rule ? Verdict(rule) : SafetyVerdict.Clear, sure);
        if (classifier is null || words.Count == 0 || ruled.Level == SafetyLevel.Emergency)
        {
            return ruled;
        }

        var learnt = classifier.Assess(
            [.. learned.Write(words)],
            content.Calm.IsBare(words) ? [] : [.. learned.Write(content.Calm.Without(words))],
            ruled.Level == SafetyLevel.PersonalAdvice);
        return ruled.Level == SafetyLevel.Clear ? learnt : Graver(ruled, learnt);
    }

    /// <summary>A rule that is only a sign says nothing so plainly that somebody may be spoken to as one who hurts or is hurt.</summary>
    private static SafetyVerdict Verdict(Rule rule) =>
        new(rule.Level, rule.Alone || rule.Kind is CrisisKind.Suicide or CrisisKind.Overdose ? rule.Kind : CrisisKind.None, rule.Id);

    private static SafetyVerdict Graver(SafetyVerdict first, SafetyVerdict second) => second.Level > first.Level ? second : first;

    private static SafetyGate Untrained(FaqCatalog catalog)
    {
        var content = SafetyContentReader.Read(catalog.Language.SafetyFiles).Content;
        return new SafetyGate(
            content,
            [
                .. catalog.Entries.SelectMany(entry => entry.Questions),
                .. catalog.Language.UnansweredTopics.Values.SelectMany(questions => questions),
                .. content.Examples.Ordinary,
                .. content.Examples.LookAlikes,
            ]);
    }

    private List<RuleToken> Words(string text) => content.Spelling.WriteOut(mender.Mend(content.Spelling.WriteOut(RuleTokenizer.Cut(text))));

    private string[] Write(string text) => [.. learned.Write(Words(text))];
}
