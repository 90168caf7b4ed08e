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
    StandingTexts texts,
    SiteAssets assets)
{
    /// <summary>The name of the site.</summary>
    public string Title => widget.Value.Title;

    /// <summary>The line about emergencies.</summary>
    public string Emergency => texts.Emergency;

    /// <summary>Who runs it.</summary>
    public ContactOptions Contact => contact.Value;

    /// <summary>What is kept how long.</summary>
    public PrivacyOptions Privacy => privacy.Value;

    /// <summary>Where a style sheet or picture is served.</summary>
    public string Asset(string name) => assets.Address(name);

    /// <summary>The origin that the addresses of the site begin with.</summary>
    public string Origin(HttpRequest request) => string.IsNullOrWhiteSpace(website.Value.PublicUrl)
        ? $"{request.Scheme}://{request.Host.ToUriComponent()}"
        : website.Value.PublicUrl;
}
