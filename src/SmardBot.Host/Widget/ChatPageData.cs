using System.Text.Json;
using Microsoft.Extensions.Options;
using SmardBot.Core.Answering;
using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Safety;
using SmardBot.Host.Website;

namespace SmardBot.Host.Widget;

/// <summary>What the server writes into the chat page for its script; the shape is <c>PageData</c> of <c>Widget/Chat/page.ts</c>.</summary>
internal sealed class ChatPageData(KnowledgeBase knowledge, EntryView view, StandingTexts standing, IOptions<SafetyOptions> safety, IOptions<ContactOptions> contact)
{
    // Encodes every character that could end the element that it stands in.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private ReplyTexts Texts => knowledge.Current is { } known ? new ReplyTexts(known.Catalog.Language.Replies) : ReplyTexts.Embedded;

    private SafetyGate Gate => knowledge.Current?.Gate ?? SafetyGate.Embedded;

    /// <summary>The greeting with the line about emergencies, Markdown.</summary>
    public string Greeting => $"{Texts.Greeting.Trim()}\n\n{standing.EmergencyLine}";

    /// <summary>The entries to begin with.</summary>
    public IEnumerable<FaqEntry> First => Texts.FirstQuestions.Select(id => knowledge.Current?.Catalog.Find(id)).Where(view.MayShow)!;

    /// <summary>All of it as JSON.</summary>
    public string Json() => JsonSerializer.Serialize(
        new
        {
            Region = safety.Value.Region?.ToLowerInvariant() ?? "",
            Gate.Replies.Places,
            Phones = new[] { contact.Value.Phone }.Where(phone => !string.IsNullOrWhiteSpace(phone)),
            Disclaimer = Disclaimer.Text,
            Emergency = standing.BesideNumber,
            Sources = Texts.Sources.Trim(),
            Greeting,
            First = First.Select(entry => new { Entry = entry.Id, entry.Title }),
            Person = Texts.ButtonPerson.Trim(),
            Forget = Texts.ButtonForget.Trim(),
            Leave = Texts.ButtonLeave.Trim(),
        },
        Options);
}
