using Microsoft.Extensions.Options;

namespace SmardBot.Core.Faq;

/// <summary>How an entry is shown in a message or on a page, and whether it may be.</summary>
public sealed class EntryView(IOptions<FaqOptions> options, TimeProvider clock)
{
    private const int MostRelated = 3;

    /// <summary>Whether there is such an entry and it may be shown today.</summary>
    public bool MayShow(FaqEntry? entry) => entry is not null && State(entry) != ReviewState.Hidden;

    /// <summary>The question as the FAQ words it, the answer, for staff its section for professionals, the review state and the sources.</summary>
    /// <param name="catalog">The FAQ that it is from.</param>
    /// <param name="texts">The words around it.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="isForStaff">Whether support staff read it.</param>
    internal string Answer(FaqCatalog catalog, ReplyTexts texts, FaqEntry entry, bool isForStaff) =>
        isForStaff && entry.ForProfessionals is not null
            ? Compose(catalog, texts, entry, entry.Answer, $"**{texts.ForProfessionals}**", entry.ForProfessionals)
            : Compose(catalog, texts, entry, entry.Answer);

    /// <summary>The section for professionals alone.</summary>
    internal string More(FaqCatalog catalog, ReplyTexts texts, FaqEntry entry) =>
        Compose(catalog, texts, entry, $"**{texts.ForProfessionals}**", entry.ForProfessionals ?? "");

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
    public IEnumerable<FaqEntry> Related(FaqCatalog catalog, IReadOnlyList<FaqEntry> shown) =>
        shown.SelectMany(entry => entry.Related)
            .Distinct(StringComparer.Ordinal)
            .Except(shown.Select(entry => entry.Id), StringComparer.Ordinal)
            .Select(catalog.Find)
            .Where(MayShow)
            .Take(MostRelated)!;

    /// <summary>Questions to begin with.</summary>
    public IEnumerable<FaqEntry> FirstQuestions(FaqCatalog? catalog, ReplyTexts texts) =>
        texts.FirstQuestions.Select(id => catalog?.Find(id)).Where(MayShow)!;

    private string Compose(FaqCatalog catalog, ReplyTexts texts, FaqEntry entry, params ReadOnlySpan<string> parts)
    {
        var sources = Sources(catalog, entry);
        List<string> all = [$"**{entry.Title}**", .. parts, $"*{Review(texts, entry, sources.Length > 0)}*"];
        if (sources.Length > 0)
        {
            all.Add($"{texts.Sources}\n\n{string.Join('\n', sources.Select(Line))}");
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
