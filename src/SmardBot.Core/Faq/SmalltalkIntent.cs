namespace SmardBot.Core.Faq;

/// <summary>One kind of smalltalk.</summary>
/// <param name="Messages">How people say it.</param>
/// <param name="Reply">What the bot says, Markdown.</param>
/// <param name="Human">Whether it asks for a person: the turn's outcome is <c>human</c>, else <c>smalltalk</c>.</param>
public sealed record SmalltalkIntent(IReadOnlyList<string> Messages, string Reply, bool Human = false);
