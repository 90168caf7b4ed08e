using SmardBot.Core.Faq;
using SmardBot.Core.Faq.Overlay;
using SmardBot.Core.Reviews.Proposals;

namespace SmardBot.Host.Staff.Answers;

/// <summary>What stands in the editor.</summary>
/// <param name="Entry">The id of the entry.</param>
/// <param name="Draft">The text.</param>
/// <param name="Of">The hash of the text that it was made from; null for a new answer.</param>
/// <param name="Group">The review group that it answers, or empty.</param>
/// <param name="Ticket">The ticket that it comes from, or empty.</param>
public sealed record AnswerForm(string Entry, AnswerDraft Draft, string? Of, string Group, string Ticket = "")
{
    /// <summary>An empty editor.</summary>
    public static AnswerForm Empty { get; } = new("", new AnswerDraft("", "", "", null, [], []), null, "");

    /// <summary>The editor of an entry as it stands.</summary>
    public static AnswerForm From(FaqEntry entry) => new(
        entry.Id, new AnswerDraft(entry.Title, entry.Theme, entry.Answer, entry.ForProfessionals, entry.Sources, [], entry.Sensitive), entry.ContentHash, "");

    /// <summary>What was sent.</summary>
    internal static AnswerForm From(StaffRequest request, FaqEntry? entry) => new(
        entry?.Id ?? request.Field("entry").Trim(),
        new AnswerDraft(
            request.Field("title").Trim(),
            entry?.Theme ?? request.Field("theme").Trim(),
            request.Field("answer").Trim(),
            request.Field("professional").Trim() is { Length: > 0 } professional ? professional : null,
            [.. request.Field("sources").Split([',', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            [.. request.Field("questions").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            entry?.Sensitive ?? request.Field("sensitive") == "on"),
        request.Field("of") is { Length: > 0 } of ? of : null,
        request.Field("group"),
        request.Field("ticket"));

    /// <summary>The change that it proposes.</summary>
    public FaqChange ToChange() => new(FaqDesk.NewId(), Of is null ? FaqChangeKind.NewAnswer : FaqChangeKind.ChangedAnswer, Entry, Answer: Draft, Of: Of);

    /// <summary>The entry as it would be, for the preview.</summary>
    public FaqEntry ToEntry() => new()
    {
        Id = Entry,
        Title = Draft.Title,
        Theme = Draft.Theme,
        Questions = Draft.Questions,
        AlsoAnsweredBy = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal),
        Related = [],
        Sources = Draft.Sources,
        Sensitive = Draft.Sensitive,
        Review = Core.Faq.Review.Draft,
        Answer = Draft.Answer,
        ForProfessionals = Draft.ForProfessionals,
        ContentHash = Draft.ContentHash,
        File = "",
    };
}
