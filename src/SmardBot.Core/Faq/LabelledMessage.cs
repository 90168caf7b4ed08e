namespace SmardBot.Core.Faq;

/// <summary>A message and what its reply should be.</summary>
/// <param name="Line">The line of the file on which it stands, from 1.</param>
/// <param name="Text">The message; <c>first ||| second</c> is two turns of one conversation.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Labels">Ids of entries, best first, or names of outcomes; what they mean depends on the kind.</param>
public sealed record LabelledMessage(int Line, string Text, MessageKind Kind, IReadOnlyList<string> Labels);
