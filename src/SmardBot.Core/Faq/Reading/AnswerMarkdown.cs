using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SmardBot.Core.Faq.Reading;

/// <summary>Reads the Markdown of an answer.</summary>
internal static class AnswerMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build();

    /// <summary>Its tree.</summary>
    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Pipeline);

    /// <summary>What is read of it: a line for each paragraph and each item of a list, without marks.</summary>
    public static string Plain(string markdown) => string.Join('\n', Parse(markdown).Descendants<LeafBlock>().Where(block => block.Inline is not null).Select(block => Text(block.Inline!)));

    /// <summary>The text of a line.</summary>
    public static string Text(ContainerInline line) => string.Concat(line.Descendants().Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => " ",
        _ => "",
    }));
}
