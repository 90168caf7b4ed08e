using SmardBot.Core.Settings;

namespace SmardBot.Host.Website;

/// <summary>Whose service it is, as pages, chat and cards show it (configuration section <c>Site</c>).</summary>
internal sealed class SiteOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Site";

    /// <summary>The longest name.</summary>
    public const int MaxNameLength = 60;

    /// <summary>The largest logo, in bytes.</summary>
    public const int MaxLogoBytes = 200 * 1024;

    /// <summary>The institution that stands behind the service, at most 60 characters. Default: none, then the chat's own title stands alone.</summary>
    [OneLine(MaxNameLength)]
    public string? Name { get; set; }

    /// <summary>Its logo: a file (a relative path begins at the top of the checkout) of at most 200 kB that ends in .svg, .png, .jpg or .webp. Default: none, then its initials are shown.</summary>
    [Picture(MaxLogoBytes)]
    public string? Logo { get; set; }

    /// <summary>
    /// Its colour, six digits such as <c>#5a3d7a</c>. Headers have it as it is, with whichever of black and white is the clearer on it;
    /// links and buttons have it as dark (or, in the dark theme, as light) as it takes to be readable. Default: a dark blue green.
    /// </summary>
    [Colour]
    public string? Accent { get; set; }
}
