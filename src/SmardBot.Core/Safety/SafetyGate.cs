using SmardBot.Core.Faq;
using SmardBot.Core.Language;
using SmardBot.Core.Matching.Classifying;
using SmardBot.Core.Safety.Content;
using SmardBot.Core.Safety.Learning;
using SmardBot.Core.Safety.Rules;

namespace SmardBot.Core.Safety;

/// <summary>
/// Reads every message before anything else does. Rules that a clinician can read and the examples word for word come first; what
/// is learned from the examples adds to them and takes nothing away. What leaves no doubt is an alarm, in doubt it is a concern.
/// Thread-safe.
/// </summary>
public sealed class SafetyGate
{
    private static readonly Lazy<SafetyGate> FromEmbedded = new(() => new SafetyGate(SafetyContentReader.Read(EmbeddedSafetyFiles.Read()).Content, [], NoEncoder.Instance));

    // A slip in a longer name of something ("fahter") is mended before the name is written out; short ones are too alike.
    private const int LeastForm = 6;

    private const int MostNamed = 3;

    /// <summary>What is longer than a question that repeats is read anew each time.</summary>
    private const int LongestKept = 400;

    private readonly RecentTexts<SafetyVerdict> recent = new();
    private readonly SafetyContent content;
    private readonly RuleSet rules;
    private readonly DangerWords dangerWords;
    private readonly SpellingMender mender;
    private readonly KnownExamples known;
    private readonly KnownExamples knownAsWritten; // A slip inside "didn't" leaves nothing that could be written out.
    private readonly PieceReader pieces;
    private readonly ITextEncoder encoder;
    private SafetyModel? model;

    private SafetyGate(SafetyContent content, IEnumerable<string> clear, ITextEncoder encoder)
    {
        this.content = content;
        this.encoder = encoder;
        rules = new RuleSet(content.Rules);
        dangerWords = new DangerWords(content.Languages);
        mender = new SpellingMender(
            content.Parser.Vocabulary.Concat(content.Spelling.Forms.Where(form => form.Length >= LeastForm)),
            clear.SelectMany(RuleTokenizer.Cut).Select(token => token.Text).Concat(content.OrdinaryWords));
        known = new KnownExamples(content.Examples.Alarms, Words, content.Calm);
        knownAsWritten = new KnownExamples(content.Examples.Alarms, RuleTokenizer.Cut, content.Calm);
        pieces = new PieceReader(Words, new WordFeatures(content.Rules), content.Calm);
    }

    /// <summary>The gate of the copies that are built into the program: rules without a model. Works without any file.</summary>
    public static SafetyGate Embedded => FromEmbedded.Value;

    /// <summary>What the bot says when the gate speaks.</summary>
    public SafetyReplies Replies => content.Replies;

    /// <summary>Tells a language that the bot has no answers in.</summary>
    public LanguageDetector Languages => content.Languages.Detector;

    /// <summary>The gate of a catalog's safety files; a broken file is replaced by its embedded copy.</summary>
    /// <param name="catalog">Its questions serve as examples of what is clear.</param>
    /// <param name="encoder">Its vectors are read beside the words; <see cref="NoEncoder"/> for words alone.</param>
    /// <param name="ct">Stops the training.</param>
    public static SafetyGate Create(FaqCatalog catalog, ITextEncoder encoder, CancellationToken ct = default)
    {
        var gate = Untrained(catalog, encoder);
        gate.model = SafetyTrainer.Train(gate.content, catalog, gate.pieces, encoder, ct);
        return gate;
    }

    /// <summary>The gate of a catalog's safety files with rules and examples alone, until a model is trained.</summary>
    public static SafetyGate Untrained(FaqCatalog catalog, ITextEncoder encoder)
    {
        var content = SafetyContentReader.Read(catalog.Language.SafetyFiles).Content;
        string[] clear =
        [
            .. catalog.Entries.SelectMany(entry => entry.Questions),
            .. catalog.Language.UnansweredTopics.Values.SelectMany(questions => questions),
            .. content.Examples.Ordinary,
            .. content.Examples.LookAlikes,
        ];
        return new SafetyGate(content, clear, encoder);
    }

    /// <summary>What to make of a message.</summary>
    /// <param name="text">The whole text, however long.</param>
    /// <returns>Never null.</returns>
    public SafetyVerdict Assess(string text) => text.Length > LongestKept ? AssessAnew(text) : recent.GetOrMake(text, () => AssessAnew(text));

    /// <summary>Why it says of a message what it says: for curators.</summary>
    /// <param name="text">The whole text.</param>
    public SafetyExplanation Explain(string text)
    {
        var plain = Disguises.Remove(text);
        var words = Words(plain);
        var evidence = Written(plain, words);
        var comfort = content.Comfort.Find(words);
        var reading = Learned(plain, evidence, isSorrow: comfort is not null);
        var part = reading.Piece >= 0 ? pieces.Read(plain)[reading.Piece].Text : plain;
        return new SafetyExplanation(Verdict(evidence, reading, comfort), [.. evidence.OrderByDescending(item => item.IsAlarm).ThenByDescending(item => item.Level)])
        {
            Danger = reading.Danger,
            Part = part,
            Advice = reading.Advice,
            Sorrow = reading.Sorrow,
            Nearest = [.. (model?.Nearest(encoder.Encode([part])[0], MostNamed) ?? []).Select(near =>
                new NearExample(content.Examples.Alarms[near.Example].Text, content.Examples.Alarms[near.Example].Label, near.Cosine))],
        };
    }

    /// <summary>Writes what training took time for; <see cref="Load"/> makes the same gate of it.</summary>
    internal void Save(Stream stream)
    {
        ClassifierFile.Write(stream, writer =>
        {
            writer.Write(model is not null);
            model?.Save(writer);
        });
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="UnreadableClassifierException">It is of another version or damaged.</exception>
    internal static SafetyGate Load(Stream stream, FaqCatalog catalog, ITextEncoder encoder)
    {
        var gate = Untrained(catalog, encoder);
        gate.model = ClassifierFile.Read(stream, reader => reader.ReadBoolean() ? SafetyModel.Load(reader) : null);
        return gate;
    }

    private SafetyVerdict AssessAnew(string text)
    {
        var plain = Disguises.Remove(text);
        var words = Words(plain);
        var evidence = Written(plain, words);
        if (evidence.Exists(item => item is { Level: SafetyLevel.Emergency, IsAlarm: true }))
        {
            return Verdicts.Of(evidence);
        }

        var comfort = content.Comfort.Find(words);
        return Verdict(evidence, Learned(plain, evidence, isSorrow: comfort is not null), comfort);
    }

    private static SafetyVerdict Verdict(List<Evidence> evidence, LearnedReading reading, string? comfort) => Verdicts.Of(evidence) with
    {
        IsNearAdvice = reading.Advice > Verdicts.NearAdvice,
        Comfort = comfort ?? (reading.Sorrow > Verdicts.Sorrow ? Content.Comfort.General : null),
    };

    /// <summary>What the files say.</summary>
    private List<Evidence> Written(string plain, List<RuleToken> words)
    {
        var evidence = new List<Evidence>();
        evidence.AddRange(dangerWords.Find(plain));
        evidence.AddRange(known.Find(words));
        evidence.AddRange(knownAsWritten.Find(RuleTokenizer.Cut(plain)));
        evidence.AddRange(rules.Find(words, model is null ? RuleStrength.Sign : RuleStrength.Concern).Select(found =>
            new Evidence(found.Rule.Level, found.Rule.Strength == RuleStrength.Alarm, EvidenceSource.Rule, found.Rule.Id)
            {
                Kind = found.Rule.Strength == RuleStrength.Alarm ? found.Rule.Kind : CrisisKind.None,
                Found = string.Join(' ', words.Skip(found.Start).Take(found.End - found.Start).Select(word => word.Text)),
            }));
        return evidence;
    }

    /// <summary>Adds what the model makes of it. Where somebody says in so many words that they grieve or are afraid, a score alone is no alarm.</summary>
    private LearnedReading Learned(string plain, List<Evidence> evidence, bool isSorrow)
    {
        if (model is null)
        {
            return LearnedReading.Nothing;
        }

        var parts = pieces.Read(plain);
        var vectors = encoder.Encode([.. parts.Select(part => part.Text)]);
        var reading = model.Read([.. parts.Select(part => pieces.Features.Of(part.Words))], [.. parts.Select(part => part.Kind)], vectors);
        if (reading.Advice > Verdicts.Advice)
        {
            evidence.Add(new Evidence(SafetyLevel.PersonalAdvice, IsAlarm: false, EvidenceSource.Learned, "advice") { Probability = 1 / (1 + Math.Exp(-reading.Advice)) });
        }

        if (reading.Danger >= SafetyCosts.Concern && reading.Piece >= 0 && (parts.Count > 1 || pieces.IsWorthwhile(parts[0])))
        {
            var isSure = reading.Danger >= SafetyCosts.Alarm && !isSorrow && !(reading.IsCrisis && reading.Sorrow > Verdicts.PerhapsSorrow);
            var vector = vectors[reading.Piece];
            var (example, cosine) = isSure && model.Nearest(vector, 1) is [var nearest] ? nearest : (-1, 0);
            evidence.Add(new Evidence(
                reading.IsCrisis ? SafetyLevel.Crisis : SafetyLevel.Emergency,
                isSure && (vector.Length == 0 ? reading.Danger >= Verdicts.SureOfWordsAlone : (cosine >= Verdicts.NearEnough && ExampleLabels.Meaning(content.Examples.Alarms[example].Label).IsAlarm)),
                EvidenceSource.Learned,
                example >= 0 ? content.Examples.Alarms[example].Text : "words")
            {
                Found = parts[reading.Piece].Text,
                Probability = reading.Danger,
                Nearness = cosine,
            });
        }

        return reading;
    }

    private List<RuleToken> Words(string text) => content.Spelling.WriteOut(mender.Mend(content.Spelling.WriteOut(RuleTokenizer.Cut(text))));
}
