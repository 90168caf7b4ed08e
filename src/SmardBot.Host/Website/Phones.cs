using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using SmardBot.Core.Answering;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Language;
using SmardBot.Core.Safety;

namespace SmardBot.Host.Website;

/// <summary>Texts as HTML in which every number that can be called is a link that calls it.</summary>
internal sealed class Phones(KnowledgeBase knowledge, IOptions<ContactOptions> contact)
{
    private (KnowledgeSnapshot? Knowledge, PhoneLinks Links)? known;

    private PhoneLinks Links
    {
        get
        {
            var current = knowledge.Current;
            if (known is not { } last || !ReferenceEquals(last.Knowledge, current))
            {
                var numbers = (current?.Gate ?? SafetyGate.Embedded).Replies.Places
                    .SelectMany(place => place.Crisis.Split("**").Where((_, i) => i % 2 == 1).Prepend(place.Emergency))
                    .Append(contact.Value.Phone ?? "");
                last = (current, new PhoneLinks(numbers));
                known = last;
            }

            return last.Links;
        }
    }

    /// <summary>HTML of a text.</summary>
    public MarkupString Html(string markdown) => PageText.Html(Links.Link(markdown));

    /// <summary>HTML of a text whose <c>[S1, S2]</c> lead to the list of sources on the same page.</summary>
    public MarkupString HtmlWithSources(string markdown) => PageText.HtmlWithSources(Links.Link(markdown));

    /// <summary>HTML of one line, without the paragraph around it.</summary>
    public MarkupString Line(string markdown) =>
        new(Html(markdown).Value.Trim().Replace("<p>", "", StringComparison.Ordinal).Replace("</p>", "", StringComparison.Ordinal));
}
