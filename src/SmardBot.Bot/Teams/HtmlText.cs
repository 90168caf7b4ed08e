using System.Net;
using System.Text.RegularExpressions;

namespace SmardBot.Bot.Teams;

/// <summary>The words of a message that Teams sends as HTML.</summary>
internal static partial class HtmlText
{
    private const char NoBreakSpace = '\u00a0';

    /// <summary>The text without its tags: a line for each paragraph.</summary>
    public static string Plain(string html) =>
        Collapse(WebUtility.HtmlDecode(Tag().Replace(LineEnd().Replace(Hidden().Replace(html, ""), "\n"), "")));

    /// <summary>Plain spaces and line ends, none doubled, none at the ends.</summary>
    public static string Collapse(string text) =>
        Lines().Replace(Spaces().Replace(text.ReplaceLineEndings("\n").Replace(NoBreakSpace, ' ').Replace("&nbsp;", " ", StringComparison.OrdinalIgnoreCase), " "), "\n").Trim();

    [GeneratedRegex(@"<(?<name>script|style)\b.*?</\k<name>\s*>|<!--.*?-->", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hidden();

    [GeneratedRegex("<br[^>]*>|</(p|div|li|blockquote|h[1-6]|tr)\\s*>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LineEnd();

    [GeneratedRegex("</?[a-z][^>]*>", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"[ \t]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@" ?\n[ \n]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lines();
}
