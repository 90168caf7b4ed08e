using Microsoft.AspNetCore.Components;
using SmardBot.Core.Answering;

namespace SmardBot.Host.Website;

/// <summary>Texts as HTML in which every number that can be called is a link that calls it.</summary>
internal sealed class Phones(PhoneBook book)
{
    /// <summary>HTML of a text.</summary>
    public MarkupString Html(string markdown) => PageText.Html(book.Links.Link(markdown));

    /// <summary>HTML of a text whose <c>[S1, S2]</c> lead to the list of sources on the same page.</summary>
    public MarkupString HtmlWithSources(string markdown) => PageText.HtmlWithSources(book.Links.Link(markdown));

    /// <summary>HTML of one line, without the paragraph around it.</summary>
    public MarkupString Line(string markdown) =>
        new(Html(markdown).Value.Trim().Replace("<p>", "", StringComparison.Ordinal).Replace("</p>", "", StringComparison.Ordinal));
}
