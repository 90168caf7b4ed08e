using System.Text.RegularExpressions;
using Markdig;
using Microsoft.AspNetCore.Components;
using SmardBot.Core.Faq;

namespace SmardBot.Host.Website;

/// <summary>Markdown of the FAQ as HTML for the pages; markup in it is shown as text.</summary>
internal static partial class PageText
{
    private const int LongestDescription = 300;
    private static readonly MarkdownPipeline Markup = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>HTML of a text.</summary>
    public static MarkupString Html(string markdown) => new(HtmlText(markdown));

    /// <summary>HTML of a text whose <c>[S1, S2]</c> lead to the list of sources on the same page.</summary>
    public static MarkupString HtmlWithSources(string markdown) => Html(Citation().Replace(markdown, match =>
        $"[{SourceId().Replace(match.Groups["ids"].Value, id => $"[{id.Value}](#{id.Value})")}]"));

    /// <summary>HTML of a text, and the disclaimer below it.</summary>
    public static string HtmlWithDisclaimer(string markdown) => $"{HtmlText(markdown)}<p>{Disclaimer.Text}</p>";

    /// <summary>How an answer begins, in plain words and with the disclaimer: what a search engine or a messenger shows of a page.</summary>
    public static string Description(string markdown)
    {
        var plain = Spaces().Replace(Markdown.ToPlainText(markdown, Markup), " ").Trim();
        var room = LongestDescription - Disclaimer.Text.Length - 1;
        return $"{Shorten(plain, room)} {Disclaimer.Text}";
    }

    private static string HtmlText(string markdown) => Markdown.ToHtml(markdown, Markup);

    private static string Shorten(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', most - 2);
        return $"{text[..(end < 0 ? most - 2 : end)].TrimEnd(',', ';', ':')} …";
    }

    [GeneratedRegex(@"\[(?<ids>S\d+(?:, ?S\d+)*)\](?!\()", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Citation();

    [GeneratedRegex(@"S\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SourceId();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
