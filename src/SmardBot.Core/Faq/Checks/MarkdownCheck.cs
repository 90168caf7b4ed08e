using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SmardBot.Core.Faq.Reading;

namespace SmardBot.Core.Faq.Checks;

/// <summary>Finds Markdown that would not show as it was meant: raw HTML, links that lead nowhere, headings that chats have no place for, marks that do not close, citations of no source.</summary>
internal static partial class MarkdownCheck
{
    private static readonly string[] Schemes = ["http://", "https://", "mailto:", "tel:"];

    /// <summary>Runs the check.</summary>
    public static IEnumerable<FaqProblem> Run(FaqDraft faq) => faq.Entries.SelectMany(entry => Run(entry, entry.Answer).Concat(Run(entry, entry.ForProfessionals ?? "")));

    private static IEnumerable<FaqProblem> Run(FaqEntry entry, string markdown) =>
        AnswerMarkdown.Parse(markdown).Descendants().SelectMany(part => Faults(entry, part)).Concat(Tables(entry, markdown)).Concat(Citations(entry, markdown));

    private static IEnumerable<FaqProblem> Faults(FaqEntry entry, MarkdownObject part) => part switch
    {
        HtmlBlock html => [entry.Warning("raw-html", $"the answer holds HTML ('{Short(html.Lines.ToString())}'), which is shown as text; write Markdown")],
        HtmlInline html when !html.Tag.StartsWith("</", StringComparison.Ordinal) => [entry.Warning("raw-html", $"the answer holds HTML ('{Short(html.Tag)}'), which is shown as text; write Markdown")],
        HeadingBlock heading => [entry.Warning("heading", $"the heading '{Short(AnswerMarkdown.Text(heading.Inline!))}' is none that an answer may have; there is only '{EntryText.ProfessionalHeading}', so write it in bold")],
        LinkInline { IsImage: true } => [entry.Warning("image", "the answer holds an image, which no channel shows; take it out")],
        LinkInline link when !LeadsSomewhere(link.Url) => [entry.Warning("broken-link", $"the link '{link.Url}' leads nowhere; write a full address such as https://example.org/page")],
        LiteralInline literal when OpenMark().Match(literal.Content.ToString()) is { Success: true } mark =>
            [entry.Warning("open-mark", $"'{Short(literal.Content.ToString()[mark.Index..])}' has a mark that is not closed or a link that is not complete, so it is shown as it stands; mend or remove it")],
        _ => [],
    };

    /// <summary>Teams and the widget show a table as a heap of strokes.</summary>
    private static IEnumerable<FaqProblem> Tables(FaqEntry entry, string markdown) =>
        Table().Match(markdown) is { Success: true } table
            ? [entry.Error("table", $"the answer holds a table ('{Short(table.Groups["head"].Value)}'), which chats cannot show; write a list, or a sentence for each row")]
            : [];

    /// <summary>A citation is of a source that the entry lists, or the reader looks for it in vain.</summary>
    private static IEnumerable<FaqProblem> Citations(FaqEntry entry, string markdown) =>
        Citation().Matches(markdown).SelectMany(match => SourceId().Matches(match.Value).Select(id => id.Value))
            .Distinct(StringComparer.Ordinal)
            .Where(id => !entry.Sources.Contains(id))
            .Select(id => entry.Warning("citation", $"the answer cites {id}, which its 'sources' do not list; add it there or mend its number"));

    private static bool LeadsSomewhere(string? url) =>
        url is not null && Schemes.Any(scheme => url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) && Uri.TryCreate(url, UriKind.Absolute, out _);

    private static string Short(string text) => text.Length <= 40 ? text.Trim() : text[..40].Trim() + "…";

    [GeneratedRegex(@"\*\*|__|\]\(|^\s*#{1,6}\w", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OpenMark();

    [GeneratedRegex(@"^ *(?<head>\|?[^|\n]+\|[^\n]*)\n *\|?( *:?-+:? *\|)+ *(:?-+:? *)?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Table();

    [GeneratedRegex(@"\[S\d+(, ?S\d+)*\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Citation();

    [GeneratedRegex(@"S\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SourceId();
}
