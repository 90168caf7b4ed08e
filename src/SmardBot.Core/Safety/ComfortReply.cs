namespace SmardBot.Core.Safety;

/// <summary>A kind word.</summary>
/// <param name="Markdown">What the bot says; the crisis lines stand in it as an offer.</param>
/// <param name="Entries">Ids of the entries that may help.</param>
public sealed record ComfortReply(string Markdown, IReadOnlyList<string> Entries);
