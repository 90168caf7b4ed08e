using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using SmardBot.Core.Settings;
using SmardBot.Host.Http;

namespace SmardBot.Host.Website;

/// <summary>
/// Style sheets, scripts and pictures of the pages. Their addresses hold a hash over all of them, so that a browser keeps
/// them for good and a new version of the program is never mixed with old files.
/// </summary>
internal sealed class SiteAssets
{
    private const string Forever = "public, max-age=31536000, immutable";
    private const string CheckEachTime = "no-cache";

    private readonly Dictionary<string, WebFile> files;
    private readonly string hash;

    /// <summary>Reads the files that are built into the program, and the institution's logo.</summary>
    public SiteAssets(IOptions<SiteOptions> site)
    {
        Theme = WebFile.Read("theme.css") + (string.IsNullOrWhiteSpace(site.Value.Accent) ? "" : new Accent(site.Value.Accent).Css);
        files = new(StringComparer.Ordinal)
        {
            ["site.css"] = new WebFile("site.css", $"{Theme}\n{WebFile.Read("site.css")}"),
            ["staff.css"] = new WebFile("staff.css", $"{Theme}\n{WebFile.Read("staff.css")}"),
            ["staff.js"] = new WebFile("staff.js", WebFile.Read("staff.js")),
            ["icon.svg"] = new WebFile("icon.svg", WebFile.Read("icon.svg")),
        };
        if (!string.IsNullOrWhiteSpace(site.Value.Logo))
        {
            Logo = "logo" + Path.GetExtension(site.Value.Logo).ToLowerInvariant();
            files[Logo] = new WebFile(Logo, File.ReadAllBytes(ProgramFolder.FullPath(site.Value.Logo)));
        }

        var all = string.Join('\0', files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => file.Key + '\0' + file.Value.EntityTag));
        hash = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(all)).AsSpan(0, 6));
    }

    /// <summary>The one place of colours, type and spacing: every style sheet begins with it.</summary>
    public string Theme { get; }

    /// <summary>The name of the institution's logo among the files; null for none.</summary>
    public string? Logo { get; }

    /// <summary>Where a file is served.</summary>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public string Address(string name) => files.ContainsKey(name) ? $"/assets/{hash}/{name}" : throw new KeyNotFoundException($"'{name}' is no file of the pages.");

    /// <summary>Answers with a file. A page of an older version gets the newest, but is not told to keep it.</summary>
    public Task SendAsync(HttpContext context, string version, string name)
    {
        if (files.TryGetValue(name, out var file))
        {
            if (name == Logo)
            {
                // The chat shows it in frames of other sites, which may ask for this.
                context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            }

            return file.SendAsync(context, version == hash ? Forever : CheckEachTime);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
