using System.Text.RegularExpressions;

namespace SmardBot.Bot.Rendering;

/// <summary>
/// Cuts a Markdown text into paragraphs and lists, each for a text block of its own: a block knows no paragraphs, and of
/// Markdown only bold, italic, lists and links.
/// </summary>
/// <seealso href="https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format#format-cards-with-markdown"/>
internal static partial class MarkdownBlocks
{
    /// <summary>The blocks, in their order.</summary>
    public static IEnumerable<string> Of(string markdown)
    {
        var block = new List<string>();
        foreach (var raw in markdown.ReplaceLineEndings("\n").Split('\n').Append(""))
        {
            var line = AutoLink().Replace(raw.Trim(), "[${address}](${address})");
            var isItem = Item().IsMatch(line);
            if (block.Count > 0 && (line.Length == 0 || Rule().IsMatch(line) || (isItem && !Item().IsMatch(block[0]))))
            {
                yield return string.Join('\n', block);
                block.Clear();
            }

            if (line.Length == 0 || Rule().IsMatch(line))
            {
                continue;
            }

            if (isItem || block.Count == 0)
            {
                block.Add(line);
            }
            else
            {
                // A line that goes on is one in the source only.
                block[^1] = $"{block[^1]} {line}";
            }
        }
    }

    [GeneratedRegex(@"^([-*+]|\d{1,3}[.)])\s", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Item();

    [GeneratedRegex(@"^(-{3,}|\*{3,}|_{3,})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rule();

    [GeneratedRegex(@"<(?<address>(https?://|mailto:|tel:)[^<>\s]+)>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AutoLink();
}
