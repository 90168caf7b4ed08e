using System.ComponentModel.DataAnnotations;
using SmardBot.Core.Settings;

namespace SmardBot.Host.Website;

/// <summary>How the pages name themselves (configuration section <c>Website</c>).</summary>
internal sealed class WebsiteOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Website";

    /// <summary>
    /// The address of the site as search engines are to know it, an origin such as <c>https://smard1.example.org</c>:
    /// canonical addresses and the sitemap begin with it. Default: none, then each request's own.
    /// </summary>
    [Origin]
    public string? PublicUrl { get; set; }

    /// <summary>
    /// How many questions a minute one client address may ask by the form of the pages, from 1 to 10,000. Default 60;
    /// more are refused in words, after the safety gate has read them.
    /// </summary>
    [Range(1, 10_000)]
    public int QuestionsPerMinute { get; set; } = 60;
}
