namespace SmardBot.Host.Website;

/// <summary>Where a page stands.</summary>
/// <param name="Site">Where the site stands, without a slash at its end.</param>
/// <param name="Path">The page's path on it, such as <c>/faq/causes</c>.</param>
public sealed record PageAddress(string Site, string Path)
{
    /// <summary>The one address that search engines are to know the page by.</summary>
    public string Canonical => Site + Path;
}
