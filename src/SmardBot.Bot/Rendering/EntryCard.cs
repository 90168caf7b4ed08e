using System.Text.Json.Nodes;
using SmardBot.Core.Faq;

namespace SmardBot.Bot.Rendering;

/// <summary>An entry on a card: the question, the answer, the folded section for professionals, review state, sources, and its address.</summary>
/// <param name="texts">The words around it.</param>
/// <param name="origin">Where the pages stand, such as <c>https://smard1.example.org</c>; null where nobody knows.</param>
internal sealed class EntryCard(CardTexts texts, string? origin)
{
    private const int LongestAddress = 500;
    private const int MostSourcesWhenTight = 8;

    /// <summary>The elements of an entry.</summary>
    /// <param name="shown">The entry.</param>
    /// <param name="place">Which one of the card it is, from 0.</param>
    /// <param name="count">How many stand on the card.</param>
    /// <param name="budget">How much the card may hold.</param>
    public IEnumerable<JsonObject> Elements(ShownEntry shown, int place, int count, CardBudget budget)
    {
        var entry = shown.Entry;
        var title = CardElements.Heading(budget.Title(entry.Title));
        yield return place == 0 ? title : title.With("separator", value: true).With("spacing", "ExtraLarge");

        var professional = entry.ForProfessionals is null ? null : MarkdownBlocks.Of(entry.ForProfessionals);
        var blocks = shown.OnlyForProfessionals ? professional ?? [] : MarkdownBlocks.Of(entry.Answer);
        var (taken, isCut) = budget.Take(blocks, count);
        foreach (var block in taken)
        {
            yield return CardElements.Text(block);
        }

        if (isCut)
        {
            yield return CardElements.Text(texts.Cut).With("isSubtle", value: true);
        }

        if (!shown.OnlyForProfessionals && professional is not null && budget.WithProfessionals)
        {
            var id = $"professionals-{place}";
            yield return CardElements.Buttons(CardElements.Toggle(texts.Professionals, id));
            yield return CardElements.Container("emphasis", professional.Select(CardElements.Text)).With("id", id).With("isVisible", value: false);
        }

        yield return CardElements.Small($"*{shown.Review}*").With("spacing", "Medium").With("isSubtle", value: true);
        foreach (var small in Sources(shown, budget).Concat(Address(entry)))
        {
            yield return small;
        }
    }

    private IEnumerable<JsonObject> Sources(ShownEntry shown, CardBudget budget)
    {
        var sources = budget.IsTight ? shown.Sources.Where(source => Line(source).Length <= LongestAddress).Take(MostSourcesWhenTight) : shown.Sources;
        JsonObject[] lines = [.. sources.Select(source => CardElements.Small(Line(source)).With("spacing", "None"))];
        return lines.Length == 0 ? [] : lines.Prepend(CardElements.Small($"**{texts.Sources}**"));
    }

    private IEnumerable<JsonObject> Address(FaqEntry entry) =>
        EntryAddress.Of(origin, entry) is { Length: <= LongestAddress } address ? [CardElements.Small($"{texts.Link} [{address}]({address})")] : [];

    /// <summary>The id comes first: sections for professionals cite by it.</summary>
    private static string Line(FaqSource source)
    {
        var title = source.Title.Replace("[", "(", StringComparison.Ordinal).Replace("]", ")", StringComparison.Ordinal);
        // A bracket of an address would end the link.
        var url = source.Url.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal);
        return $"{source.Id}: [{title}]({url}), {source.Publisher}{(source.Date is null ? "" : $", {source.Date}")}";
    }
}
