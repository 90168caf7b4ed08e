using System.Xml.Linq;
using SmardBot.Core.Faq;

namespace SmardBot.Host.Website.Faq;

/// <summary>The pages that search engines may know.</summary>
/// <seealso href="https://www.sitemaps.org/protocol.html"/>
internal static class Sitemap
{
    private static readonly XNamespace Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly string[] Fixed = ["/", "/faq", "/about", "/privacy"];

    /// <summary><c>sitemap.xml</c>: neither drafts nor sensitive entries.</summary>
    /// <param name="shelf">The FAQ, or null while none is loaded.</param>
    /// <param name="origin">What the addresses begin with.</param>
    public static string Write(FaqShelf? shelf, string origin)
    {
        var pages = Fixed.Select(path => Page(origin + path, null))
            .Concat((shelf?.Entries.Where(shelf.MayBeIndexed) ?? []).Select(entry => Page($"{origin}/faq/{entry.Id}", entry.Review)));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{new XElement(Schema + "urlset", pages)}\n";
    }

    private static XElement Page(string address, Review? review) => new(
        Schema + "url",
        new XElement(Schema + "loc", address),
        review?.On is { } on ? new XElement(Schema + "lastmod", $"{on:yyyy-MM-dd}") : null);
}
