namespace SmardBot.Core.Reviews;

/// <summary>An entry as it was shown: a text that proves wrong later can be told from the one that took its place.</summary>
/// <param name="Entry">The id of the entry.</param>
/// <param name="Hash">The <see cref="Faq.FaqEntry.ContentHash"/> of what was shown.</param>
public sealed record AnsweredEntry(string Entry, string Hash);
