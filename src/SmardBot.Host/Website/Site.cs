using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using SmardBot.Core.Answering;
using SmardBot.Core.Conversations;
using SmardBot.Host.Widget;

namespace SmardBot.Host.Website;

/// <summary>What every page knows of the site: its name, its standing texts, and the configuration in force.</summary>
internal sealed class Site(
    IOptions<WidgetOptions> widget,
    IOptions<WebsiteOptions> website,
    IOptions<ContactOptions> contact,
    IOptions<PrivacyOptions> privacy,
    IOptions<SiteOptions> site,
    StandingTexts texts,
    Phones phones,
    SiteAssets assets)
{
    /// <summary>The name of the service.</summary>
    public string Title => widget.Value.Title;

    /// <summary>The institution behind it, or null.</summary>
    public string? Name => string.IsNullOrWhiteSpace(site.Value.Name) ? null : site.Value.Name;

    /// <summary>What stands where there is no logo: the first letters of the institution's name, or nothing.</summary>
    public string Initials => string.Concat((Name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Where(word => char.IsLetterOrDigit(word[0])).Take(2).Select(word => char.ToUpperInvariant(word[0])));

    /// <summary>Where its logo is served; null for none.</summary>
    public string? Logo => assets.Logo is { } logo ? assets.Address(logo) : null;

    /// <summary>Its colour, or null for that of the pages.</summary>
    public string? Accent => string.IsNullOrWhiteSpace(site.Value.Accent) ? null : site.Value.Accent;

    /// <summary>The line about emergencies.</summary>
    public string Emergency => texts.Emergency;

    /// <summary>The same where its number stands beside it as a button.</summary>
    public string EmergencyBesideNumber => texts.BesideNumber;

    /// <summary>The number to call where the operator has named the region; else null.</summary>
    public string? EmergencyNumber => texts.Number;

    /// <summary>HTML of a text of the FAQ, with its numbers as links that call them.</summary>
    public MarkupString Html(string markdown) => phones.Html(markdown);

    /// <summary>The same with <c>[S1]</c> as links to the list of sources on the page.</summary>
    public MarkupString HtmlWithSources(string markdown) => phones.HtmlWithSources(markdown);

    /// <summary>HTML of the line about emergencies.</summary>
    public MarkupString EmergencyHtml => phones.Line(texts.Emergency);

    /// <summary>Who runs it.</summary>
    public ContactOptions Contact => contact.Value;

    /// <summary>What is kept how long.</summary>
    public PrivacyOptions Privacy => privacy.Value;

    /// <summary>Where a style sheet or picture is served.</summary>
    public string Asset(string name) => assets.Address(name);

    /// <summary>What every full address of the site begins with, without a slash at its end.</summary>
    public string Address(HttpRequest request) => string.IsNullOrWhiteSpace(website.Value.PublicUrl)
        ? $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent().TrimEnd('/')}"
        : website.Value.PublicUrl;
}
