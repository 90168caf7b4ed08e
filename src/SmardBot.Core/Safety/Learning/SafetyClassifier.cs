using SmardBot.Core.Matching.Classifying;
using SmardBot.Core.Safety.Content;

namespace SmardBot.Core.Safety.Learning;

/// <summary>What was learned from the examples: whether a message is an alarm, which, and whether it asks for personal advice.</summary>
/// <param name="Alarm">Finds emergencies and crises.</param>
/// <param name="Kinds">Tells them apart; its labels are those of <see cref="ExampleLabels"/>.</param>
/// <param name="Advice">Finds what asks for personal advice.</param>
internal sealed record SafetyClassifier(Detector Alarm, ITextClassifier Kinds, Detector Advice)
{
    /// <summary>The name that counts have instead of a rule's.</summary>
    public const string Name = "classifier";

    // So far below its threshold half of what the advice detector misses still lies, and few questions that are meant in general.
    private const float Near = 0.5f;

    private const int FewWords = 2;

    /// <summary>What to make of a message. What is learned chooses no words of its own: those about abuse need a rule.</summary>
    /// <param name="texts">The whole message first, then its passages, as <see cref="LearnedText"/> writes them.</param>
    /// <param name="alarming">The same without what cannot be an alarm; may be empty.</param>
    /// <param name="isAdvice">Whether the rules found already that it asks for personal advice.</param>
    public SafetyVerdict Assess(IReadOnlyList<string> texts, IReadOnlyList<string> alarming, bool isAdvice)
    {
        if (Alarm.Find([.. alarming.Where(IsEnough)]) is { } found)
        {
            return new SafetyVerdict(ExampleLabels.Meaning(Kind(found)).Level, CrisisKind.None, Name);
        }

        if (isAdvice)
        {
            return SafetyVerdict.Clear;
        }

        return Advice.Find(texts) is not null ? new SafetyVerdict(SafetyLevel.PersonalAdvice, CrisisKind.None, Name)
            : Advice.IsNear(texts[0], Near) ? SafetyVerdict.Clear with { IsNearAdvice = true }
            : SafetyVerdict.Clear;
    }

    /// <summary>Of one or two words a score says little, unless a rule or guard has marked them.</summary>
    private static bool IsEnough(string text) => text.Count(character => character == ' ') >= FewWords;

    /// <summary>Writes it.</summary>
    public void Save(Stream stream)
    {
        Alarm.Save(stream);
        Kinds.Save(stream);
        Advice.Save(stream);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="UnreadableClassifierException">It is damaged or of another engine.</exception>
    public static SafetyClassifier Load(Stream stream, ITextClassifierTrainer trainer) =>
        new(Detector.Load(stream, trainer), trainer.Load(stream), Detector.Load(stream, trainer));

    /// <summary>The likeliest kind; an emergency when nothing is more likely.</summary>
    private string Kind(string text)
    {
        var scores = new float[Kinds.Labels.Count];
        Kinds.Score(text, scores);
        var best = ExampleLabels.Emergency;
        var highest = float.NegativeInfinity;
        foreach (var (i, label) in Kinds.Labels.Index())
        {
            if (scores[i] > highest || (scores[i] >= highest && label == ExampleLabels.Emergency))
            {
                (best, highest) = (label, scores[i]);
            }
        }

        return best;
    }
}
