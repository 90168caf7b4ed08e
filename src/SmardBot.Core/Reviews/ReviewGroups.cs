using SmardBot.Core.Faq;
using SmardBot.Core.Language;
using SmardBot.Core.Matching;

namespace SmardBot.Core.Reviews;

/// <summary>Tells which questions say the same: those with the same words but for their order, endings and small words.</summary>
public static class ReviewGroups
{
    private static readonly HashSet<string> SmallWords = new(
        "a an and are as at be been by can could did do does for from had has have he her him his i if in is it its me my of on or our she so that the their them there they this to was we were will with would you your please hi hello".Split(' '),
        StringComparer.Ordinal);

    /// <summary>Why a question is on the list.</summary>
    public static ReviewKind KindOf(ReviewQuestion question) => question.Outcome switch
    {
        TurnOutcome.Suggest or TurnOutcome.Fallback or TurnOutcome.OutOfScope => ReviewKind.Missed,
        TurnOutcome.Emergency or TurnOutcome.Crisis or TurnOutcome.PersonalAdvice => ReviewKind.FalseAlarm,
        _ => ReviewKind.Disliked,
    };

    /// <summary>The group that a question belongs to; 16 lower-case hex digits. Disliked answers are grouped by what was shown, too.</summary>
    public static string KeyOf(ReviewQuestion question)
    {
        var words = Tokenizer.Words(TextNormalizer.Normalize(question.Text));
        string[] content = [.. words.Where(word => !SmallWords.Contains(word)).Select(Stemmer.Stem).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var said = content.Length > 1 ? string.Join(' ', content) : string.Join(' ', words);
        var shown = string.Join(',', question.Answered.Select(answered => answered.Entry));
        // What is all signs has no words; it is itself.
        return FaqFiles.ShortHash($"{KindOf(question)}\n{(said.Length > 0 ? said : question.Text)}\n{shown}");
    }
}
