using SmardBot.Core.Faq;

namespace SmardBot.Host.Website.Faq;

/// <summary>A group of entries.</summary>
/// <param name="Id">Such as <c>genes-and-family</c>.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Entries">Those that may be shown: the ones to begin with, then by title.</param>
public sealed record FaqTheme(string Id, string Title, IReadOnlyList<FaqEntry> Entries);
