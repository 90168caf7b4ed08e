using System.Security.Cryptography;
using System.Text;
using SmardBot.Host.Http;
using SmardBot.Host.Website;

namespace SmardBot.Host.Widget;

/// <summary>
/// Scripts and style sheet of the chat page, as the build made them. They stand in the page itself: on a slow network one answer
/// is worth more than anything that could be kept. The page's policy names their hashes, so nothing else runs in it.
/// </summary>
internal sealed class ChatFiles(SiteAssets assets)
{
    /// <summary>Stands at the top: has a token on its way while the rest still comes.</summary>
    public string Early { get; } = WebFile.Read("early.js").TrimEnd();

    /// <summary>The chat.</summary>
    public string Script { get; } = WebFile.Read("chat.js").TrimEnd();

    /// <summary>How it looks.</summary>
    public string Style { get; } = $"{assets.Theme}\n{WebFile.Read("look.css")}";

    /// <summary>A hash as a Content-Security-Policy names it.</summary>
    public static string Hash(string content) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'";
}
