using System.Text.Json;
using System.Text.Json.Nodes;
using SmardBot.Core.Faq;

namespace SmardBot.Host.Website.Faq;

/// <summary>An entry as search engines read it.</summary>
/// <seealso href="https://schema.org/FAQPage"/>
internal static class FaqJsonLd
{
    // The default encoder leaves no character that could end a script element.
    private static readonly JsonSerializerOptions Options = JsonSerializerOptions.Default;

    /// <summary>A <c>FAQPage</c> of one question, whose answer carries the disclaimer.</summary>
    public static string Of(FaqEntry entry, string canonical) => new JsonObject
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "FAQPage",
        ["url"] = canonical,
        ["inLanguage"] = "en",
        ["mainEntity"] = new JsonArray(new JsonObject
        {
            ["@type"] = "Question",
            ["name"] = entry.Title,
            ["acceptedAnswer"] = new JsonObject { ["@type"] = "Answer", ["text"] = PageText.HtmlWithDisclaimer(entry.Answer) },
        }),
    }.ToJsonString(Options);
}
