using SmardBot.Core.Faq;
using SmardBot.Core.Language;

namespace SmardBot.Cli.Measuring.HeldOut;

/// <summary>A part of everything that the FAQ teaches, held out, and the FAQ as it is without it.</summary>
/// <param name="Rest">The FAQ without what is held out.</param>
/// <param name="HeldOut">What is held out, as messages with what they are.</param>
public sealed record FaqFold(FaqCatalog Rest, IReadOnlyList<LabelledMessage> HeldOut)
{
    /// <summary>
    /// Holds out one part: of each entry's questions, of off-topic messages, of each kind of smalltalk and of each file of
    /// safety examples every so-manieth. Titles stay, for they are what the FAQ itself asks.
    /// </summary>
    /// <param name="catalog">The whole FAQ.</param>
    /// <param name="folds">How many parts there are, from 2.</param>
    /// <param name="fold">Which part, from 0.</param>
    public static FaqFold Of(FaqCatalog catalog, int folds, int fold)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(fold, folds);
        var heldOut = new List<LabelledMessage>();
        IReadOnlyList<string> Deal(IReadOnlyList<string> texts, Func<string, LabelledMessage> label)
        {
            heldOut.AddRange(texts.Where((_, i) => i % folds == fold).Select(label));
            return [.. texts.Where((_, i) => i % folds != fold)];
        }

        Func<string, LabelledMessage> Of(MessageKind kind) => text => new LabelledMessage(0, text, kind, []);
        var language = catalog.Language;
        FaqEntry[] entries = [.. catalog.Entries.Select(entry => entry with { Questions = Deal(Learnt(entry), text => Question(entry, text)) })];
        var offTopic = new OffTopic(Deal(language.OffTopic.Near, Of(MessageKind.OosNear)), Deal(language.OffTopic.Far, Of(MessageKind.OosFar))) { Subjects = language.OffTopic.Subjects };
        var smalltalk = language.Smalltalk.ToDictionary(
            intent => intent.Key, intent => intent.Value with { Messages = Deal(intent.Value.Messages, Of(MessageKind.Smalltalk)) }, StringComparer.Ordinal);
        var safety = language.SafetyFiles.ToDictionary(
            file => file.Key,
            file => SafetyExampleFile.KindOf(file.Key) is { } kind ? string.Join('\n', Deal(SafetyExampleFile.Lines(file.Value), Of(kind))) : file.Value,
            StringComparer.Ordinal);
        var rest = new FaqCatalog(
            entries, catalog.Sources, language with { OffTopic = offTopic, Smalltalk = smalltalk, SafetyFiles = safety }, $"{catalog.Hash}-{fold}-of-{folds}");
        return new FaqFold(rest, heldOut);
    }

    /// <summary>A question that is there twice, or that is the title, would be asked of a bot that knows it.</summary>
    private static List<string> Learnt(FaqEntry entry)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { Key(entry.Title) };
        return [.. entry.Questions.Where(question => seen.Add(Key(question)))];
    }

    private static LabelledMessage Question(FaqEntry entry, string text) =>
        new(0, text, MessageKind.InScope, [entry.Id, .. entry.AlsoAnsweredBy.GetValueOrDefault(text) ?? []]);

    private static string Key(string text) => string.Join(' ', Tokenizer.Words(TextNormalizer.Normalize(text)));
}
