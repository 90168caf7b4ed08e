using SmardBot.Bot.Rendering;
using SmardBot.Core.Faq;
using SmardBot.Core.Faq.Overlay;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Reviews.Proposals;

namespace SmardBot.Bot.Inbox;

/// <summary>The dialog in which somebody writes a new answer; it waits for a second person.</summary>
internal sealed class AnswerDialog(KnowledgeBase knowledge)
{
    private const int LongestLine = 300;
    private const int LongestName = 60;
    private const int LongestAnswer = 8_000;
    private const int LongestQuestions = 4_000;
    private const string Hint =
        "It waits for a second person, and is a draft until a clinician signs it. Facts need a source; no doses, settings or predictions. What a family wrote stays out: use words of your own.";

    /// <summary>The change that was written; its id is new.</summary>
    public static FaqChange Read(StaffAction action) => new(
        FaqDesk.NewId(), FaqChangeKind.NewAnswer, action.Field("entry").ToLowerInvariant(), Answer: new AnswerDraft(
            action.Field("title"), action.Field("theme"), action.Field("answer"), ForProfessionals: null,
            action.Field("sources").Split([',', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            action.Field("questions").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));

    /// <summary>The dialog.</summary>
    /// <param name="verb">What sends it.</param>
    /// <param name="id">What it comes from.</param>
    /// <param name="draft">What is written so far.</param>
    /// <param name="entry">The name so far.</param>
    /// <param name="fault">Why it was not taken, or null.</param>
    public StaffAnswer Build(string verb, string id, AnswerDraft draft, string entry = "", string? fault = null)
    {
        (string, string)[] themes = [.. (knowledge.Current is { } current ? new ReplyTexts(current.Catalog.Language.Replies) : ReplyTexts.Embedded).Themes];
        return StaffAnswer.Dialog("A new answer", CardElements.Card(
            [
                .. fault is null ? [] : new[] { CardElements.Container("attention", [CardElements.Text(fault)]) },
                StaffButtons.Field("title", "The question as the FAQ words it", draft.Title, LongestLine),
                StaffButtons.Field("answer", "Answer for everyone (Markdown)", draft.Answer, LongestAnswer, isLong: true),
                StaffButtons.Field("questions", "How people ask for it, at least five, one a line", string.Join('\n', draft.Questions), LongestQuestions, isLong: true),
                StaffButtons.Field("sources", "Sources, such as S1, S7", string.Join(", ", draft.Sources), LongestLine, isRequired: false),
                StaffButtons.Choice("theme", "Theme", themes, draft.Theme.Length > 0 ? draft.Theme : themes.FirstOrDefault().Item1 ?? ""),
                StaffButtons.Field("entry", "Name, such as learning-to-swim", entry, LongestName),
                CardElements.Small(Hint),
            ],
            [StaffButtons.Send("Propose it", verb, id)]));
    }
}
