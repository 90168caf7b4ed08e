using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;

namespace SmardBot.Host.Website.Faq;

/// <summary>What the pages may show of the FAQ in force today.</summary>
public sealed class FaqShelf(KnowledgeSnapshot knowledge, EntryView view)
{
    private const int MostSuggested = 3;

    private readonly FaqCatalog catalog = knowledge.Catalog;

    /// <summary>The texts around the answers.</summary>
    public ReplyTexts Texts { get; } = new(knowledge.Catalog.Language.Replies);

    /// <summary>Every entry that may be shown.</summary>
    public IEnumerable<FaqEntry> Entries => catalog.Entries.Where(view.MayShow);

    /// <summary>The entries to begin with.</summary>
    public IEnumerable<FaqEntry> First => Texts.FirstQuestions.Select(catalog.Find).Where(view.MayShow)!;

    /// <summary>The entry if it may be shown, else null.</summary>
    public FaqEntry? Find(string id) => catalog.Find(id) is { } entry && view.MayShow(entry) ? entry : null;

    /// <summary>Whether an entry was there once and was withdrawn.</summary>
    public bool IsWithdrawn(string id) => catalog.Find(id)?.Review.Status == ReviewStatus.Withdrawn;

    /// <summary>Whether search engines may know the entry: a clinician signed its text, and nobody has to be asked before seeing it.</summary>
    public bool MayBeIndexed(FaqEntry entry) => !entry.Sensitive && IsSigned(entry);

    /// <summary>The sources of an entry.</summary>
    public IEnumerable<FaqSource> Sources(FaqEntry entry) => entry.Sources.Select(catalog.FindSource).OfType<FaqSource>();

    /// <summary>Who has reviewed the entry, in words.</summary>
    public string Review(FaqEntry entry) => view.Review(Texts, entry, Sources(entry).Any());

    /// <summary>Whether a clinician signed the text as it stands, however long ago.</summary>
    public bool IsSigned(FaqEntry entry) => view.State(entry) is ReviewState.Reviewed or ReviewState.Overdue;

    /// <summary>Whether the review is up to date.</summary>
    public bool IsReviewed(FaqEntry entry) => view.State(entry) == ReviewState.Reviewed;

    /// <summary>What people ask next.</summary>
    public IEnumerable<FaqEntry> Related(FaqEntry entry) => view.Related(knowledge.Catalog, [entry]);

    /// <summary>The title of a theme: its own, or its id in words.</summary>
    public string ThemeTitle(string theme) =>
        Texts.Themes.FirstOrDefault(known => known.Theme == theme).Title
        ?? char.ToUpperInvariant(theme[0]) + theme[1..].Replace('-', ' ').Replace("smard1", "SMARD1", StringComparison.Ordinal);

    /// <summary>The entries by theme, in the order of the FAQ's own list.</summary>
    public IEnumerable<FaqTheme> Themes()
    {
        string[] order = [.. Texts.Themes.Select(known => known.Theme)];
        string[] first = [.. Texts.FirstQuestions];
        return Entries.GroupBy(entry => entry.Theme, StringComparer.Ordinal)
            .OrderBy(group => Place(order, group.Key))
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new FaqTheme(group.Key, ThemeTitle(group.Key), [.. group.OrderBy(entry => Place(first, entry.Id)).ThenBy(entry => entry.Title, StringComparer.Ordinal)]));
    }

    /// <summary>What somebody may have looked for who came to an address that is not there; else the entries to begin with.</summary>
    public IReadOnlyList<FaqEntry> Near(string id)
    {
        var considered = knowledge.Matcher.Decide(id.Replace('-', ' ')).Considered;
        FaqEntry[] near = [.. considered.Select(scored => Find(scored.Entry)).OfType<FaqEntry>().Where(entry => !entry.Sensitive).Take(MostSuggested)];
        return near.Length > 0 ? near : [.. First];
    }

    // What is not in a list comes after all that is.
    private static int Place(string[] list, string id) => Array.IndexOf(list, id) is >= 0 and var place ? place : int.MaxValue;
}
