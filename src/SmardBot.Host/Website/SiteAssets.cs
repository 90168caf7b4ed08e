using System.Security.Cryptography;
using System.Text;
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

    /// <summary>The scripts of the chat page that its first one imports; a page that names them saves a round trip.</summary>
    public static readonly string[] ChatModules = ["connection.js", "feedback.js", "first.js", "host.js", "look.js", "outbox.js", "saved.js", "session.js", "tools.js"];

    // Every style sheet begins with the one place of colours, type and spacing.
    private static readonly Dictionary<string, string[]> Parts = new(StringComparer.Ordinal)
    {
        ["site.css"] = ["theme.css", "site.css"],
        ["chat.css"] = ["theme.css", "chat.css"],
        ["icon.svg"] = ["icon.svg"],
        ["chat.js"] = ["chat.js"],
        ["staff.css"] = ["theme.css", "staff.css"],
        ["staff.js"] = ["staff.js"],
    };

    private readonly Dictionary<string, WebFile> files;
    private readonly string hash;

    /// <summary>Reads the files that are built into the program.</summary>
    public SiteAssets()
    {
        var texts = Parts.Concat(ChatModules.Select(module => KeyValuePair.Create<string, string[]>(module, [module])))
            .ToDictionary(part => part.Key, part => string.Join('\n', part.Value.Select(WebFile.Read)), StringComparer.Ordinal);
        files = texts.ToDictionary(text => text.Key, text => new WebFile(text.Key, text.Value), StringComparer.Ordinal);
        var all = string.Join('\0', texts.OrderBy(text => text.Key, StringComparer.Ordinal).Select(text => text.Key + '\0' + text.Value));
        hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)).AsSpan(0, 6));
    }

    /// <summary>Where a file is served.</summary>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public string Address(string name) => files.ContainsKey(name) ? $"/assets/{hash}/{name}" : throw new KeyNotFoundException($"'{name}' is no file of the pages.");

    /// <summary>Answers with a file. A page of an older version gets the newest, but is not told to keep it.</summary>
    public Task SendAsync(HttpContext context, string version, string name)
    {
        if (files.TryGetValue(name, out var file))
        {
            return file.SendAsync(context, version == hash ? Forever : CheckEachTime);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
