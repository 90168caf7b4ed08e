using SmardBot.Cli.Measuring.Messages;
using SmardBot.Core.Faq;

namespace SmardBot.Cli.Measuring.HeldOut;

/// <summary>What cross-validation found of a FAQ.</summary>
public sealed class FaqMeasurement
{
    /// <summary>Sums up what was found.</summary>
    public FaqMeasurement(IReadOnlyList<HeldOutMessage> messages)
    {
        Messages = messages;
        Report = new MessageReport([.. messages.Select(message => message.Scored)]);
        Questions = [.. messages.Where(message => message.Message.Kind == MessageKind.InScope)];
        foreach (var question in Questions)
        {
            Confusions.Add(question.Message.Labels[0], question.TakenFor);
        }

        var lost = Confusions.Worst().ToLookup(confusion => confusion.Actual, StringComparer.Ordinal);
        Entries = [.. Questions.GroupBy(question => question.Message.Labels[0], StringComparer.Ordinal).OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry =>
        {
            int Count(ReplyVerdict verdict) => entry.Count(question => question.Scored.Verdict == verdict);
            return new EntryTally(
                entry.Key,
                entry.Count(),
                entry.Count(question => question.IsFirstRight),
                Count(ReplyVerdict.Right),
                Count(ReplyVerdict.Offered),
                Count(ReplyVerdict.Wrong),
                [.. lost[entry.Key]]);
        })];
        Figures = [.. Matching().Where(figure => figure.Of > 0), .. Report.Figures.Select(figure => figure with { AtLeast = null, AtMost = null })];
    }

    /// <summary>Every message of the FAQ.</summary>
    public IReadOnlyList<HeldOutMessage> Messages { get; }

    /// <summary>The questions of entries.</summary>
    public IReadOnlyList<HeldOutMessage> Questions { get; }

    /// <summary>What the replies were worth by kind of message.</summary>
    public MessageReport Report { get; }

    /// <summary>Which entry's questions were taken for which entry's.</summary>
    public ConfusionMatrix Confusions { get; } = new();

    /// <summary>How each entry fares.</summary>
    public IReadOnlyList<EntryTally> Entries { get; }

    /// <summary>
    /// All figures; those without a message are left out. None has a limit: limits are for questions of people who never saw the FAQ,
    /// and its own messages are harder, for whoever collects them puts the same thing in many odd ways.
    /// </summary>
    public IReadOnlyList<Figure> Figures { get; }

    private IEnumerable<Figure> Matching() =>
    [
        new("accuracy", Share(question => question.IsFirstRight), Questions.Count),
        new("among_three", Share(question => question.IsAmong(3)), Questions.Count),
        new("answered", Share(question => question.Scored.IsAnswered), Questions.Count),
        Auroc("auroc_other_conditions", MessageKind.OosNear),
        Auroc("auroc_unrelated", MessageKind.OosFar),
    ];

    private double Share(Func<HeldOutMessage, bool> counts) => Questions.Count(counts) / (double)Math.Max(1, Questions.Count);

    private Figure Auroc(string name, MessageKind kind)
    {
        double[] outside = [.. Messages.Where(message => message.Message.Kind == kind).Select(message => message.Confidence)];
        var value = outside.Length == 0 || Questions.Count == 0 ? 0 : Detection.Auroc([.. Questions.Select(question => question.Confidence)], outside);
        return new Figure(name, value, outside.Length);
    }
}
