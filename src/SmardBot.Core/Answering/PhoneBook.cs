using Microsoft.Extensions.Options;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Language;
using SmardBot.Core.Safety;

namespace SmardBot.Core.Answering;

/// <summary>The numbers that can be called: those of <c>contacts.yaml</c> and the operator's own. Thread-safe.</summary>
public sealed class PhoneBook(KnowledgeBase knowledge, IOptions<ContactOptions> contact)
{
    private Known? known;

    /// <summary>Makes them links in a text.</summary>
    public PhoneLinks Links
    {
        get
        {
            var current = knowledge.Current;
            if (known is { } last && ReferenceEquals(last.Knowledge, current))
            {
                return last.Links;
            }

            var numbers = (current?.Gate ?? SafetyGate.Embedded).Replies.Places
                .SelectMany(place => place.Crisis.Split("**").Where((_, i) => i % 2 == 1).Prepend(place.Emergency))
                .Append(contact.Value.Phone ?? "");
            known = last = new Known(current, new PhoneLinks(numbers));
            return last.Links;
        }
    }

    private sealed record Known(KnowledgeSnapshot? Knowledge, PhoneLinks Links);
}
