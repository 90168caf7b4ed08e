using SmardBot.Core.Faq;
using SmardBot.Core.Ports;
using SmardBot.Core.Safety.Content;
using SmardBot.Core.Safety.Rules;

namespace SmardBot.Core.Safety;

/// <summary>
/// Reads every message before anything else does: emergency, crisis, personal advice, or clear. Rules that a clinician can
/// read come first, a classifier trained on the examples beside them can only add alarms. Thread-safe.
/// </summary>
public sealed class SafetyGate
{
    private static readonly Lazy<SafetyGate> FromEmbedded = new(() => new SafetyGate(SafetyContentReader.Read(EmbeddedSafetyFiles.Read()).Content, []));

    private readonly SafetyContent content;
    private readonly RuleSet rules;
    private readonly SpellingMender mender;

    private SafetyGate(SafetyContent content, IEnumerable<string> clear)
    {
        this.content = content;
        rules = new RuleSet(content.Rules);
        mender = new SpellingMender(
            content.Parser.Vocabulary,
            clear.SelectMany(RuleTokenizer.Cut).Select(token => token.Text).Concat(content.OrdinaryWords));
    }

    /// <summary>The gate of the copies that are built into the program: rules without a classifier. Works without any file.</summary>
    public static SafetyGate Embedded => FromEmbedded.Value;

    /// <summary>What the bot says when the gate speaks.</summary>
    public SafetyReplies Replies => content.Replies;

    /// <summary>The gate of a catalog's safety files; a broken file is replaced by its embedded copy.</summary>
    /// <param name="catalog">Its questions serve as examples of what is clear.</param>
    /// <param name="trainer">Null for rules alone.</param>
    /// <param name="ct">Stops the training.</param>
    public static SafetyGate Create(FaqCatalog catalog, ITextClassifierTrainer? trainer, CancellationToken ct = default) =>
        new(SafetyContentReader.Read(catalog.Language.SafetyFiles).Content, Clear(catalog));

    private static List<string> Clear(FaqCatalog catalog) =>
    [
        .. catalog.Entries.SelectMany(entry => entry.Questions),
        .. catalog.Language.UnansweredTopics.Values.SelectMany(questions => questions),
    ];

    /// <summary>What to make of a message.</summary>
    /// <param name="text">The whole text, however long.</param>
    /// <returns>Never null; never throws. When something unforeseen breaks inside, the verdict is an emergency.</returns>
    public SafetyVerdict Assess(string text)
    {
        var words = mender.Mend(content.Spelling.WriteOut(RuleTokenizer.Cut(text)));
        return rules.Find(words) is { } rule ? new SafetyVerdict(rule.Level, rule.Kind, rule.Id) : SafetyVerdict.Clear;
    }
}
