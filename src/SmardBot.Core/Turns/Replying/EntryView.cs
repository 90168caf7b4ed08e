using Microsoft.Extensions.Options;
using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Turns.Buttons;
using SmardBot.Core.Turns.Texts;

namespace SmardBot.Core.Turns.Replying;

/// <summary>How an entry is shown in a message or on a page, and whether it may be.</summary>
public sealed class EntryView(IOptions<FaqOptions> options, TimeProvider clock)
{
    private const int MostRelated = 3;

    /// <summary>Whether there is such an entry and it may be shown today.</summary>
    public bool MayShow(FaqEntry? entry) => entry is not null && State(entry) != ReviewState.Hidden;

    /// <summary>The question as the FAQ words it, the answer, for staff its section for professionals, the review state and the sources.</summary>
    internal string Answer(TurnContext turn, KnowledgeSnapshot knowledge, FaqEntry entry) =>
        turn.IsStaff && entry.ForProfessionals is not null
            ? Compose(turn, knowledge, entry, entry.Answer, $"**{turn.Texts.ForProfessionals}**", entry.ForProfessionals)
            : Compose(turn, knowledge, entry, entry.Answer);

    /// <summary>The section for professionals alone.</summary>
    internal string More(TurnContext turn, KnowledgeSnapshot knowledge, FaqEntry entry) =>
        Compose(turn, knowledge, entry, $"**{turn.Texts.ForProfessionals}**", entry.ForProfessionals ?? "");

    /// <summary>An entry in its parts.</summary>
    /// <param name="catalog">The FAQ that it is from.</param>
    /// <param name="texts">The words of the line about its review.</param>
    /// <param name="entry">The entry.</param>
    public ShownEntry Parts(FaqCatalog catalog, ReplyTexts texts, FaqEntry entry)
    {
        FaqSource[] sources = Sources(catalog, entry);
        return new ShownEntry(entry, Review(texts, entry, sources.Length > 0), State(entry), sources);
    }

    /// <summary>What people ask next.</summary>
    public IEnumerable<FaqEntry> Related(KnowledgeSnapshot knowledge, IReadOnlyList<FaqEntry> shown) =>
        shown.SelectMany(entry => entry.Related)
            .Distinct(StringComparer.Ordinal)
            .Except(shown.Select(entry => entry.Id), StringComparer.Ordinal)
            .Select(knowledge.Catalog.Find)
            .Where(MayShow)
            .Take(MostRelated)!;

    /// <summary>Questions to begin with.</summary>
    internal IEnumerable<Button> FirstQuestions(TurnContext turn) =>
        turn.Texts.FirstQuestions.Select(id => turn.Knowledge?.Catalog.Find(id)).Where(MayShow).Select(entry => OwnButtons.Show(entry!));

    private string Compose(TurnContext turn, KnowledgeSnapshot knowledge, FaqEntry entry, params ReadOnlySpan<string> parts)
    {
        var sources = Sources(knowledge.Catalog, entry);
        List<string> all = [$"**{entry.Title}**", .. parts, $"*{Review(turn.Texts, entry, sources.Length > 0)}*"];
        if (sources.Length > 0)
        {
            all.Add($"{turn.Texts.Sources}\n\n{string.Join('\n', sources.Select(Line))}");
        }

        return string.Join("\n\n", all);
    }

    private static FaqSource[] Sources(FaqCatalog catalog, FaqEntry entry) => [.. entry.Sources.Select(catalog.FindSource).OfType<FaqSource>()];

    private static string Line(FaqSource source)
    {
        var title = source.Title.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);
        // Markdown would end the link at a bracket of the address.
        var url = source.Url.AsSpan().ContainsAny("() ") ? $"<{source.Url}>" : source.Url;
        return $"- [{title}]({url}), {source.Publisher}{(source.Date is null ? "" : $", {source.Date}")}";
    }

    /// <summary>The line that says who has reviewed the entry, or that nobody has.</summary>
    public string Review(ReplyTexts texts, FaqEntry entry, bool hasSources)
    {
        var (by, on, due) = (entry.Review.By ?? "", $"{entry.Review.On:yyyy-MM-dd}", $"{entry.Review.Due:yyyy-MM-dd}");
        return State(entry) switch
        {
            ReviewState.Reviewed => texts.ReviewReviewed(by, on),
            ReviewState.Overdue => texts.ReviewOverdue(by, on, due),
            _ => hasSources ? texts.ReviewDraft : texts.ReviewDraftWithoutSources,
        };
    }

    /// <summary>What the entry's review means today.</summary>
    public ReviewState State(FaqEntry entry) =>
        ReviewStates.Of(entry, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), options.Value.ServeDrafts);
}
