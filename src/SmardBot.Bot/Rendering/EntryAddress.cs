using SmardBot.Core.Faq;

namespace SmardBot.Bot.Rendering;

/// <summary>Where the page of an entry is.</summary>
internal static class EntryAddress
{
    /// <summary>Its address, or null where nobody knows where the pages stand.</summary>
    public static string? Of(string? origin, FaqEntry entry) =>
        string.IsNullOrEmpty(origin) ? null : $"{origin.TrimEnd('/')}/faq/{Uri.EscapeDataString(entry.Id)}";
}
