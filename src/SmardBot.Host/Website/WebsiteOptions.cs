using System.ComponentModel.DataAnnotations;

namespace SmardBot.Host.Website;

/// <summary>How the pages name themselves (configuration section <c>Website</c>).</summary>
internal sealed class WebsiteOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Website";

    /// <summary>
    /// The address of the site as everybody is to know it, such as <c>https://smard1.example.org</c> or, below a host that it
    /// shares, <c>https://www.example.org/smard1</c>: links, scripts, canonical addresses and the sitemap begin with it.
    /// Default: none, then each request's own.
    /// </summary>
    [SiteAddress]
    public string? PublicUrl { get; set; }

    /// <summary>
    /// How many questions a minute one client address may ask by the form of the pages, from 1 to 10,000. Default 60;
    /// more are refused in words, after the safety gate has read them.
    /// </summary>
    [Range(1, 10_000)]
    public int QuestionsPerMinute { get; set; } = 60;
}
