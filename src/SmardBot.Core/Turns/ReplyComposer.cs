using Microsoft.Extensions.Options;
using SmardBot.Core.Activities;
using SmardBot.Core.Faq;

namespace SmardBot.Core.Turns;

/// <summary>Puts curated texts together into replies; writes none of its own.</summary>
public sealed class ReplyComposer(IOptions<FaqOptions> faq, IOptions<ContactOptions> contact, TimeProvider clock)
{
    /// <summary>Whether an entry may be shown today.</summary>
    public bool MayShow(FaqEntry? entry) => entry is not null && State(entry) != ReviewState.Hidden;

    /// <summary>The question as the FAQ words it, the answer, its review state and its sources.</summary>
    public string Answer(FaqEntry entry, FaqCatalog catalog, ReplyTexts texts)
    {
        var parts = new List<string> { $"**{entry.Title}**", entry.Answer, $"*{Review(entry, texts)}*" };
        var sources = Sources(entry, catalog);
        if (sources.Length > 0)
        {
            parts.Add($"{texts["sources"]}\n\n{sources}");
        }

        return string.Join("\n\n", parts);
    }

    /// <summary>The section for professionals with its sources.</summary>
    public string Professionals(FaqEntry entry, FaqCatalog catalog, ReplyTexts texts) =>
        $"**{entry.Title}** ({texts["professionals"]})\n\n{entry.ForProfessionals}\n\n*{Review(entry, texts)}*\n\n{texts["sources"]}\n\n{Sources(entry, catalog)}";

    /// <summary>Whom to turn to.</summary>
    public string Human(ReplyTexts texts) =>
        contact.Value.IsConfigured ? texts["human-contact", ("contact", contact.Value.ToMarkdown())] : texts["human-none"];

    /// <summary>What people ask after this entry, and the ways on.</summary>
    public SuggestedActions WaysOn(IEnumerable<FaqEntry> entries, FaqCatalog catalog, ReplyTexts texts)
    {
        FaqEntry[] shown = [.. entries];
        var related = shown.SelectMany(entry => entry.Related).Distinct(StringComparer.Ordinal)
            .Select(catalog.Find)
            .Where(entry => MayShow(entry) && !shown.Contains(entry))
            .Take(3)
            .Select(entry => entry!.Title);
        var detail = shown.Any(entry => entry.ForProfessionals is not null) ? new[] { texts["more-detail"] } : [];
        return Buttons([.. related, .. detail, texts["not-what-i-asked"]]);
    }

    /// <summary>Buttons that send what they say, so that typing the same words does the same.</summary>
    public static SuggestedActions Buttons(IEnumerable<string> titles) =>
        new() { Actions = [.. titles.Select(title => new CardAction { Type = "imBack", Title = title, Value = title })] };

    private static string Sources(FaqEntry entry, FaqCatalog catalog) => string.Join(
        "\n",
        entry.Sources.Select(catalog.FindSource).OfType<FaqSource>().Select(source =>
            $"- [{source.Title}]({source.Url}), {source.Publisher}{(source.Date is null ? "" : $", {source.Date}")}"));

    private string Review(FaqEntry entry, ReplyTexts texts)
    {
        (string, string)[] signed = [("by", entry.Review.By ?? ""), ("on", $"{entry.Review.On:yyyy-MM-dd}")];
        return State(entry) switch
        {
            ReviewState.Reviewed => texts["review-reviewed", signed],
            ReviewState.Overdue => texts["review-overdue", signed],
            _ => texts[entry.Sources.Count > 0 ? "review-draft" : "review-draft-no-sources"],
        };
    }

    private ReviewState State(FaqEntry entry) =>
        ReviewStates.Of(entry, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), faq.Value.ServeDrafts);
}
